package nl.accountregister.evidence.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.evidence.Control;
import nl.accountregister.evidence.ControlFigures;
import nl.accountregister.evidence.ControlItem;
import nl.accountregister.evidence.Controls;
import nl.accountregister.evidence.Sample;
import nl.accountregister.shared.Page;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Het controleprogramma as pages: all controls, and of each its exceptions, its population and a sample. */
@Controller("/controles")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ControlsController {

    private static final String PAGE = "evidence/control";

    private final Controls controls;
    private final ControlWords words;
    private final Html html;

    ControlsController(Controls controls, ControlWords words, Html html) {
        this.controls = controls;
        this.words = words;
        this.html = html;
    }

    @Get
    @Accepts("peildatum")
    HttpResponse<String> all(PageContext ctx, Query query) {
        LocalDate day = ControlsAsked.day(ctx, query);
        Map<Control, ControlFigures> figures = controls.programme(ctx.actor(), day);
        boolean today = day.equals(ctx.today());
        return html.ok(ctx, "evidence/controls", new ControlsPage(ctx.t(today ? "evidence.controls.lead" : "evidence.controls.lead.day", day), day.toString(), today,
            figures.entrySet().stream().map(e -> words.card(ctx, e.getKey(), e.getValue(), day)).toList(), "/controles/programma.pdf?peildatum=" + day));
    }

    @Get("/{controle:[a-z-]+}")
    @Accepts({"peildatum", "pagina", "grootte"})
    HttpResponse<String> exceptions(PageContext ctx, String controle, Query query) {
        return list(ctx, ControlsAsked.control(controle), query, Controls.Part.EXCEPTIONS);
    }

    @Get("/{controle}/populatie")
    @Accepts({"peildatum", "pagina", "grootte"})
    HttpResponse<String> population(PageContext ctx, String controle, Query query) {
        return list(ctx, ControlsAsked.control(controle), query, Controls.Part.POPULATION);
    }

    private HttpResponse<String> list(PageContext ctx, Control control, Query query, Controls.Part part) {
        LocalDate day = ControlsAsked.day(ctx, query);
        ControlFigures figures = controls.figures(ctx.actor(), control, day);
        Page<ControlItem> page = controls.page(ctx.actor(), control, day, part, query.slice());
        boolean faults = part == Controls.Part.EXCEPTIONS;
        String path = "/controles/" + control.path() + (faults ? "" : "/populatie");
        List<Option> parts = parts(ctx, control, day);
        return html.ok(ctx, PAGE, new ControlPage("/controles/" + control.path(), words.card(ctx, control, figures, day), words.population(ctx, control), parts,
            parts.get(faults ? 0 : 1).value(), false, faults, FormView.of(Map.of("peildatum", day.toString())), "",
            ctx.t(faults ? "evidence.caption.exceptions" : "evidence.caption.population", page.total()), page.rows().stream().map(i -> words.line(ctx, control, i)).toList(),
            PagingView.of(page, n -> query.toPage(path, n)), "/controles/" + control.path() + (faults ? "/uitzonderingen.csv" : "/populatie.csv") + "?peildatum=" + day, back(ctx, day)));
    }

    @Get("/{controle}/steekproef")
    @Accepts({"peildatum", "startwaarde", "steekproef"})
    HttpResponse<String> sample(PageContext ctx, String controle, Query query) {
        Control control = ControlsAsked.control(controle);
        ControlsAsked asked = ControlsAsked.of(ctx, query, control);
        ControlFigures figures = controls.figures(ctx.actor(), control, asked.day());
        Sample sample = controls.sample(ctx.actor(), control, asked.day(), asked.seed(), asked.size());
        List<Option> parts = parts(ctx, control, asked.day());
        return html.ok(ctx, PAGE, new ControlPage("/controles/" + control.path(), words.card(ctx, control, figures, asked.day()), words.population(ctx, control), parts,
            parts.get(2).value(), true, false, FormView.of(Map.of("peildatum", asked.day().toString(), "startwaarde", asked.seed(), "steekproef", String.valueOf(asked.size()))),
            ctx.t("evidence.sample.how", asked.seed(), asked.day()), ctx.t("evidence.caption.sample", sample.picks().size(), sample.population()),
            sample.picks().stream().map(p -> words.line(ctx, control, p, asked.day())).toList(),
            PagingView.of(new Page<>(sample.picks(), sample.picks().size(), 1, Sample.MOST), n -> ""), "/controles/" + control.path() + "/steekproef.csv?" + asked.sampleQuery(),
            back(ctx, asked.day())));
    }

    private static List<Option> parts(PageContext ctx, Control control, LocalDate day) {
        String path = "/controles/" + control.path();
        String rest = day.equals(ctx.today()) ? "" : "?peildatum=" + day;
        return List.of(new Option(path + rest, ctx.t("evidence.part.exceptions")), new Option(path + "/populatie" + rest, ctx.t("evidence.part.population")),
            new Option(path + "/steekproef" + rest, ctx.t("evidence.part.sample")));
    }

    private static String back(PageContext ctx, LocalDate day) {
        return "/controles" + (day.equals(ctx.today()) ? "" : "?peildatum=" + day);
    }
}
