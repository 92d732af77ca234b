package nl.accountregister.evidence.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.evidence.Control;
import nl.accountregister.evidence.Finding;
import nl.accountregister.evidence.SampleNotes;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.Arrays;

/** What an auditor found of one item of a sample, and noting it. */
@Controller("/controles/{controle}/bevinding")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class FindingController {

    private static final int MAX_KEY = 240;
    private static final String PAGE = "evidence/finding";

    private final SampleNotes notes;
    private final ControlWords words;
    private final Html html;

    FindingController(SampleNotes notes, ControlWords words, Html html) {
        this.notes = notes;
        this.words = words;
        this.html = html;
    }

    @Get
    @Accepts({"peildatum", "item"})
    HttpResponse<String> show(PageContext ctx, String controle, Query query) {
        Control control = ControlsAsked.control(controle);
        return html.ok(ctx, PAGE, page(ctx, control, ControlsAsked.day(ctx, query), item(query), FormView.empty()));
    }

    @Post
    @Accepts({"peildatum", "item"})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> add(PageContext ctx, String controle, Query query, Form form) {
        Control control = ControlsAsked.control(controle);
        LocalDate day = ControlsAsked.day(ctx, query);
        try {
            notes.add(ctx.actor(), control, day, item(query), form.coded("bevinding", Finding.class).orElse(null), form.text("toelichting"));
            return Html.seeOther(address(control, day, item(query)), "notice.finding.noted");
        } catch (RuleViolation e) {
            return html.invalid(ctx, PAGE, page(ctx, control, day, item(query), form.rejected(ctx, e)));
        }
    }

    private FindingPage page(PageContext ctx, Control control, LocalDate day, String key, FormView form) {
        SampleNotes.Noted noted = notes.of(ctx.actor(), control, day, key);
        return new FindingPage(ctx.label(control), "/controles/" + control.path() + "/steekproef?peildatum=" + day, ctx.date(day), words.line(ctx, control, noted.item()),
            noted.notes().stream().map(n -> new FindingPage.NoteLine(n.notedAt().toString(), ctx.moment(n.notedAt()), n.notedByName(), ctx.label(n.finding()),
                n.finding().tone(), n.note())).toList(), Permission.NOTE_FINDINGS.heldBy(ctx.actor()),
            Arrays.stream(Finding.values()).map(f -> new Option(f.code(), ctx.label(f))).toList(), form, address(control, day, key));
    }

    private static String address(Control control, LocalDate day, String key) {
        return "/controles/" + control.path() + "/bevinding?peildatum=" + day + "&item=" + key;
    }

    private static String item(Query query) {
        String key = query.text("item", MAX_KEY);
        if (key == null || !key.matches("[A-Za-z0-9_-]+")) {
            throw new NotFound();
        }
        return key;
    }
}
