package nl.accountregister.person.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.person.PeopleImport;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Form;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;
import nl.accountregister.web.Upload;

/** De import of medewerkers in the API. */
@Controller("/api/v1/medewerkers/import")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Medewerkers")
class ImportApi {

    private final PeopleImport imports;
    private final PersonWords words;

    ImportApi(PeopleImport imports, PersonWords words) {
        this.imports = imports;
        this.words = words;
    }

    /** A file with faults is answered with 422 and all of them, tried or not: nothing of it is stored either way. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Accepts("proef")
    @Operation(summary = "Medewerkers importeren uit een CSV-bestand van het HR-systeem; met proef=true alleen laten zien wat er verandert")
    HttpResponse<ImportJson> read(PageContext ctx, Query query, Form form) {
        Permission.MANAGE_PEOPLE.require(ctx.actor());
        boolean trialOnly = Boolean.TRUE.equals(query.flag("proef"));
        Upload file = form.upload("bestand").orElseThrow(() -> RuleViolation.of("bestand", "person.import.file"));
        PeopleImport.Trial trial = imports.trial(ctx.actor(), file.name(), file.bytes());
        boolean stores = !trialOnly && trial.id() != null;
        if (stores) {
            imports.apply(ctx.actor(), trial.id(), trial.digest());
        }
        ImportJson answer = ImportJson.of(trial, stores, trialOnly, ctx.texts(), ctx.language(), words.table());
        return trial.id() == null ? HttpResponse.<ImportJson>status(HttpStatus.UNPROCESSABLE_ENTITY).body(answer) : HttpResponse.ok(answer);
    }
}
