package nl.accountregister.importing.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.importing.AccountImport;
import nl.accountregister.importing.AccountImports;
import nl.accountregister.importing.ImportChoice;
import nl.accountregister.importing.ImportStatus;
import nl.accountregister.importing.ImportSteps;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Form;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;
import nl.accountregister.web.Upload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The import of an inventory in the API. What takes long is answered with 202 and can be asked after. */
@Controller("/api/v1/import")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Import")
class ImportApi {

    private static final Duration MOST = Duration.ofSeconds(20);
    private static final int FINDINGS = 1000;

    private final AccountImports imports;
    private final ImportSteps steps;

    ImportApi(AccountImports imports, ImportSteps steps) {
        this.imports = imports;
        this.steps = steps;
    }

    /** @param keuze ALLES or GOEDE @param geenDubbel why rows that look like other accounts are none; null to leave them out */
    @Serdeable
    record Wanted(@Nullable String keuze, @Nullable String geenDubbel) {
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Accepts("proef")
    @Operation(summary = "Een bestaand overzicht importeren uit CSV of XLSX; met proef=true alleen laten zien wat er gebeurt")
    HttpResponse<AccountImportJson> send(PageContext ctx, Query query, Form form) {
        Permission.MANAGE_ACCOUNTS.require(ctx.actor());
        boolean trialOnly = Boolean.TRUE.equals(query.flag("proef"));
        ImportChoice choice = choice(form.has("keuze") ? form.text("keuze") : null);
        Upload upload = form.upload("bestand").orElseThrow(() -> RuleViolation.of("bestand", "importing.file"));
        long id = imports.send(ctx.actor(), upload.name(), upload.bytes()).id();
        AccountImport file = steps.tryOut(ctx.actor(), id, null, MOST);
        if (trialOnly || file.status() != ImportStatus.TRIED || file.figures().ready() + file.figures().near() == 0 && file.figures().out() == 0) {
            return answer(ctx, file);
        }
        if (choice == ImportChoice.ALL && file.figures().out() > 0) {
            return HttpResponse.<AccountImportJson>status(HttpStatus.UNPROCESSABLE_ENTITY).body(json(ctx, file));
        }
        return answer(ctx, steps.apply(ctx.actor(), id, choice, file.shownDigest(), form.text("geenDubbel"), MOST));
    }

    @Get("/{id}")
    @Operation(summary = "Hoe ver een import is, en wat erin gevonden is")
    HttpResponse<AccountImportJson> get(PageContext ctx, long id) {
        return HttpResponse.ok(json(ctx, imports.get(ctx.actor(), id)));
    }

    @Post("/{id}/doorvoeren")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Een bestand dat bekeken is, doorvoeren")
    HttpResponse<AccountImportJson> apply(PageContext ctx, long id, @Body Wanted wanted) {
        AccountImport file = imports.get(ctx.actor(), id);
        return answer(ctx, steps.apply(ctx.actor(), id, choice(wanted.keuze()), file.shownDigest() == null ? "" : file.shownDigest(), wanted.geenDubbel(), MOST));
    }

    @Post("/{id}/ongedaan")
    @Consumes(MediaType.ALL)
    @Operation(summary = "Een import terugdraaien, zolang er met de accounts niets gebeurd is")
    HttpResponse<AccountImportJson> undo(PageContext ctx, long id) {
        return answer(ctx, steps.undo(ctx.actor(), id, MOST));
    }

    private static ImportChoice choice(@Nullable String text) {
        return text == null ? ImportChoice.ALL : Coded.find(ImportChoice.class, text).orElseThrow(() -> RuleViolation.of("keuze", "importing.choose"));
    }

    private HttpResponse<AccountImportJson> answer(PageContext ctx, AccountImport file) {
        HttpStatus status = file.status().isBusy() ? HttpStatus.ACCEPTED : file.failure() == null ? HttpStatus.OK : HttpStatus.CONFLICT;
        return HttpResponse.<AccountImportJson>status(status).header("Location", "/api/v1/import/" + file.id()).body(json(ctx, file));
    }

    private AccountImportJson json(PageContext ctx, AccountImport file) {
        List<AccountImportJson.Line> lines = new ArrayList<>();
        imports.findings(ctx.actor(), file.id(), f -> {
            if (lines.size() < FINDINGS) {
                lines.add(AccountImportJson.line(f, ctx.language()));
            }
        });
        return AccountImportJson.of(file, lines, file.failure() == null ? null : ctx.t(file.failure()));
    }
}
