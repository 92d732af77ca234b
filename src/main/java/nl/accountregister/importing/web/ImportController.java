package nl.accountregister.importing.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.importing.AccountImport;
import nl.accountregister.importing.AccountImports;
import nl.accountregister.importing.ColumnPlan;
import nl.accountregister.importing.ImportChoice;
import nl.accountregister.importing.ImportField;
import nl.accountregister.importing.ImportSteps;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;
import nl.accountregister.web.Upload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Importing an inventory: sending a file in, saying what its columns are, seeing what it would do, letting it in, undoing it. */
@Controller("/import")
@Secured(SecurityRule.IS_AUTHENTICATED)
class ImportController {

    /** What is done within this needs no page that says how far it is. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private final AccountImports imports;
    private final ImportSteps steps;
    private final ImportFiles files;
    private final Html html;

    ImportController(AccountImports imports, ImportSteps steps, ImportFiles files, Html html) {
        this.imports = imports;
        this.steps = steps;
        this.files = files;
        this.html = html;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    @Accepts({"pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        return html.ok(ctx, "importing/list", ImportsPage.of(ctx, query, FormView.empty(), imports.list(ctx.actor(), query.slice())));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> send(PageContext ctx, Query query, Form form) {
        Permission.MANAGE_ACCOUNTS.require(ctx.actor());
        try {
            Upload file = form.upload("bestand").orElseThrow(() -> RuleViolation.of("bestand", "importing.file"));
            long id = imports.send(ctx.actor(), file.name(), file.bytes()).id();
            if (!imports.isClear(ctx.actor(), id)) {
                return Html.seeOther("/import/" + id + "/kolommen");
            }
            steps.tryOut(ctx.actor(), id, null, SOON);
            return Html.seeOther("/import/" + id);
        } catch (RuleViolation e) {
            return html.invalid(ctx, "importing/list", ImportsPage.of(ctx, query, form.rejected(ctx, e), imports.list(ctx.actor(), query.slice())));
        }
    }

    @Get("/{id}/kolommen")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> columns(PageContext ctx, long id) {
        return html.ok(ctx, "importing/columns", ImportColumnsPage.of(ctx, imports.columns(ctx.actor(), id), null));
    }

    @Post("/{id}/kolommen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> tryOut(PageContext ctx, long id, Form form) {
        AccountImports.Columns columns = imports.columns(ctx.actor(), id);
        try {
            steps.tryOut(ctx.actor(), id, plan(form, columns.head().size()), SOON);
            return Html.seeOther("/import/" + id);
        } catch (RuleViolation e) {
            return html.invalid(ctx, "importing/columns", ImportColumnsPage.of(ctx, columns, form.rejected(ctx, e)));
        }
    }

    private static ColumnPlan plan(Form form, int width) {
        List<ImportField> fields = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
            fields.add(ImportField.ofCode(form.text("kolom-" + i)).orElse(null));
        }
        return new ColumnPlan(fields, form.has("kopjes"), form.coded("soort", AccountKind.class).orElse(null), form.text("eigenaar").strip());
    }

    @Get("/{id}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> show(PageContext ctx, long id) {
        return page(ctx, HttpStatus.OK, id, FormView.empty());
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> apply(PageContext ctx, long id, Form form) {
        try {
            imports.get(ctx.actor(), id);
            ImportChoice choice = form.coded("keuze", ImportChoice.class).orElseThrow(() -> RuleViolation.of("keuze", "importing.choose"));
            steps.apply(ctx.actor(), id, choice, form.text("gezien"), form.text("geenDubbel"), SOON);
            return Html.seeOther("/import/" + id);
        } catch (RuleViolation e) {
            return page(ctx, HttpStatus.UNPROCESSABLE_ENTITY, id, form.rejected(ctx, e));
        }
    }

    @Post("/{id}/ongedaan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> undo(PageContext ctx, long id, Form form) {
        steps.undo(ctx.actor(), id, SOON);
        return Html.seeOther("/import/" + id);
    }

    @Get("/{id}/verslag.csv")
    @Produces(MediaType.ALL)
    StreamedFile report(PageContext ctx, long id) {
        return files.report(ctx, id);
    }

    @Get("/{id}/bestand")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> original(PageContext ctx, long id) {
        return files.original(ctx, id);
    }

    /** One that is busy comes again by itself; a header does that without a script. */
    private HttpResponse<String> page(PageContext ctx, HttpStatus status, long id, FormView form) {
        AccountImport file = imports.get(ctx.actor(), id);
        ImportFindings found = new ImportFindings();
        imports.findings(ctx.actor(), id, found::add);
        MutableHttpResponse<String> answer = html.answer(status, ctx, "importing/page", ImportPage.of(ctx, file, form, found));
        return file.status().isBusy() ? answer.header("Refresh", "3") : answer;
    }
}
