package nl.accountregister.person.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.document.Csv;
import nl.accountregister.person.ImportChange;
import nl.accountregister.person.PeopleImport;
import nl.accountregister.person.StaleTrial;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Importing medewerkers: sending a file in, seeing what it would change, and applying it. */
@Controller("/medewerkers/import")
@Secured(SecurityRule.IS_AUTHENTICATED)
class ImportController {

    private final PeopleImport imports;
    private final PersonWords words;
    private final Html html;

    ImportController(PeopleImport imports, PersonWords words, Html html) {
        this.imports = imports;
        this.words = words;
        this.html = html;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> ask(PageContext ctx) {
        Permission.MANAGE_PEOPLE.require(ctx.actor());
        return html.ok(ctx, "person/import", ImportPage.blank(ctx, FormView.empty()));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> read(PageContext ctx, Form form) {
        Permission.MANAGE_PEOPLE.require(ctx.actor());
        try {
            Upload file = form.upload("bestand").orElseThrow(() -> RuleViolation.of("bestand", "person.import.file"));
            PeopleImport.Trial trial = imports.trial(ctx.actor(), file.name(), file.bytes());
            if (trial.id() == null) {
                return html.invalid(ctx, "person/import", ImportPage.wrong(ctx, trial, words.table()));
            }
            return Html.seeOther("/medewerkers/import/" + trial.id());
        } catch (RuleViolation e) {
            return html.invalid(ctx, "person/import", ImportPage.blank(ctx, form.rejected(ctx, e)));
        }
    }

    @Get("/{id}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> show(PageContext ctx, long id) {
        return html.ok(ctx, "person/trial", ImportTrialPage.of(ctx, imports.get(ctx.actor(), id), words.table(), false));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> apply(PageContext ctx, long id, Form form) {
        try {
            imports.apply(ctx.actor(), id, form.text("gezien"));
            return Html.seeOther("/medewerkers", "notice.person.imported");
        } catch (StaleTrial e) {
            PeopleImport.Trial now = imports.get(ctx.actor(), id);
            return now.plan().faults().isEmpty()
                ? html.answer(HttpStatus.CONFLICT, ctx, "person/trial", ImportTrialPage.of(ctx, now, words.table(), true))
                : html.answer(HttpStatus.CONFLICT, ctx, "person/import", ImportPage.wrong(ctx, now, words.table()));
        }
    }

    /** Every change of the trial, field by field. */
    @Get("/{id}/wijzigingen.csv")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> changes(PageContext ctx, long id) {
        PeopleImport.Trial trial = imports.get(ctx.actor(), id);
        ImportWords spoken = new ImportWords(ctx.texts(), ctx.language(), words.table());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Csv csv = new Csv(out, List.of("rij", "soort", "personeelsnummer", "naam", "gegeven", "was", "wordt"));
            for (ImportChange c : trial.plan().changes()) {
                for (ImportChange.Field f : c.fields()) {
                    csv.row(c.row(), ctx.t("person.import.kind." + c.kind().name()), c.staffNumber(), c.name(), spoken.label(f),
                        f.before() == null ? "" : spoken.value(f.before()), f.after() == null ? "" : spoken.value(f.after()));
                }
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HttpResponse.ok(out.toByteArray()).contentType(MediaType.of("text/csv;charset=utf-8"))
            .header("Content-Disposition", "attachment; filename=\"wijzigingen-" + id + ".csv\"");
    }
}
