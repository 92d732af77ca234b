package nl.accountregister.leaving.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.leaving.LeavingFilter;
import nl.accountregister.leaving.LeavingRow;
import nl.accountregister.leaving.LeavingStatus;
import nl.accountregister.leaving.LeavingTaskRow;
import nl.accountregister.leaving.Leavings;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The checklists of who leaves: the list, each of them, and ticking off. */
@Controller("/vertrek")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class LeavingController {

    /** What the list can be narrowed to; what is open unless asked otherwise. */
    static final List<String> STANDINGS = List.of("OPEN", "TE_LAAT", "AFGEROND", "INGETROKKEN", "ALLE");
    private static final int MAX_QUERY = 100;

    private final Leavings leavings;
    private final Platforms platforms;
    private final Html html;

    LeavingController(Leavings leavings, Platforms platforms, Html html) {
        this.leavings = leavings;
        this.platforms = platforms;
        this.html = html;
    }

    @Get
    @Accepts({"stand", "q", "peildatum", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        String standing = query.oneOf("stand", STANDINGS, "OPEN");
        LeavingFilter filter = filter(query);
        Page<LeavingRow> page = leavings.search(ctx.actor(), filter, query.slice());
        long open = leavings.count(ctx.actor(), new LeavingFilter(LeavingStatus.OPEN, false, null, filter.day()));
        long late = leavings.count(ctx.actor(), new LeavingFilter(null, true, null, filter.day()));
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("q", filter.query());
        typed.put("stand", standing.equals("OPEN") ? null : standing);
        typed.put("peildatum", query.text("peildatum", 40));
        PastView past = PastView.of(ctx, filter.day(), "/vertrek", query);
        LocalDate day = PastView.day(ctx, past);
        List<Option> standings = STANDINGS.stream().skip(1).map(s -> new Option(s, ctx.t("leaving.filter.stand." + s))).toList();
        return html.ok(ctx, "leaving/list", new LeavingListPage(ctx.t("leaving.lead", open, late), ctx.t("leaving.caption", page.total()),
            page.rows().stream().map(l -> LeavingView.of(ctx, l, day)).toList(), PagingView.of(page, n -> query.toPage("/vertrek", n)), FormView.of(typed), standings,
            (int) typed.values().stream().filter(v -> v != null).count(), past));
    }

    @Get("/{id}")
    HttpResponse<String> one(PageContext ctx, long id) {
        return html.ok(ctx, "leaving/page", page(ctx, id, FormView.empty()));
    }

    @Post("/taken/{id}/afvinken")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> tick(PageContext ctx, long id, Form form) {
        LeavingTaskRow task = leavings.task(ctx.actor(), id);
        String field = "toelichting-" + id;
        try {
            leavings.tick(ctx.actor(), id, form.text(field));
            return Html.seeOther("/vertrek/" + task.leavingId() + "#account-" + task.accountId(), "notice.leaving.ticked");
        } catch (RuleViolation e) {
            Violation wrong = e.violations().get(0);
            return html.invalid(ctx, "leaving/page", page(ctx, task.leavingId(),
                form.asTyped().with(Map.of(field, ctx.t(wrong.key(), wrong.args().toArray())))));
        }
    }

    @Post("/taken/{id}/heropenen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> untick(PageContext ctx, long id) {
        LeavingTaskRow task = leavings.task(ctx.actor(), id);
        leavings.untick(ctx.actor(), id);
        return Html.seeOther("/vertrek/" + task.leavingId() + "#account-" + task.accountId(), "notice.leaving.unticked");
    }

    /** What the address of a list asks for. @throws nl.accountregister.shared.BadRequest for a value that does not exist */
    static LeavingFilter filter(Query query) {
        String q = query.text("q", MAX_QUERY);
        LocalDate day = query.date("peildatum");
        return switch (query.oneOf("stand", STANDINGS, "OPEN")) {
            case "TE_LAAT" -> new LeavingFilter(null, true, q, day);
            case "AFGEROND" -> new LeavingFilter(LeavingStatus.DONE, false, q, day);
            case "INGETROKKEN" -> new LeavingFilter(LeavingStatus.WITHDRAWN, false, q, day);
            case "ALLE" -> new LeavingFilter(null, false, q, day);
            default -> new LeavingFilter(LeavingStatus.OPEN, false, q, day);
        };
    }

    private LeavingPage page(PageContext ctx, long id, FormView form) {
        return LeavingPage.of(ctx, leavings.get(ctx.actor(), id), platforms::name, form);
    }
}
