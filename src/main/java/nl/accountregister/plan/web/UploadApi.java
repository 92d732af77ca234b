package nl.accountregister.plan.web;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.plan.PlanReference;
import nl.accountregister.plan.PlanUploads;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Form;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;
import nl.accountregister.web.Upload;

/** Ingevulde beheerplanformulieren in the API: every answer that is not empty is taken over, or nothing is. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Beheerplannen")
class UploadApi {

    private final PlanUploads uploads;

    UploadApi(PlanUploads uploads) {
        this.uploads = uploads;
    }

    @Post("/aanvragen/{id}/beheerplan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Accepts("proef")
    @Operation(summary = "Leest een ingevuld beheerplanformulier in voor een eigen aanvraag; met proef=true alleen laten zien wat er gelezen is")
    UploadJson request(PageContext ctx, long id, @Parameter(hidden = true) Query query, Form form) {
        return read(ctx, PlanReference.request(id), query, form);
    }

    @Post("/accounts/{id}/beheerplan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Accepts("proef")
    @Operation(summary = "Leest een ingevuld beheerplanformulier in als concept van de volgende versie; met proef=true alleen laten zien wat er gelezen is")
    UploadJson account(PageContext ctx, long id, @Parameter(hidden = true) Query query, Form form) {
        return read(ctx, PlanReference.account(id), query, form);
    }

    private UploadJson read(PageContext ctx, PlanReference target, Query query, Form form) {
        boolean trial = Boolean.TRUE.equals(query.flag("proef"));
        uploads.place(ctx.actor(), target, ctx.language());
        Upload file = form.upload("bestand").orElseThrow(() -> RuleViolation.of("bestand", "plan.upload.file"));
        return UploadJson.of(ctx, file, uploads.take(ctx.actor(), target, file.name(), file.bytes(), trial), trial);
    }
}
