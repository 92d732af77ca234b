package nl.accountregister.review.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.account.Accounts;
import nl.accountregister.review.ActionFilter;
import nl.accountregister.review.ActionList;
import nl.accountregister.review.ActionRow;
import nl.accountregister.review.ActionStatus;
import nl.accountregister.review.ReviewActions;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Acties as a list, and each with what was done. */
@Controller("/acties")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ActionsController {

    private static final String TEMPLATE = "review/action";

    private final ReviewActions actions;
    private final ActionList list;
    private final Accounts accounts;
    private final Html html;

    ActionsController(ReviewActions actions, ActionList list, Accounts accounts, Html html) {
        this.actions = actions;
        this.list = list;
        this.accounts = accounts;
        this.html = html;
    }

    /** What a page and a call read from their address alike. @param otherwise the status when none is asked for; null for all */
    static ActionFilter filter(Query query, ActionStatus otherwise) {
        ActionStatus status = query.coded("status", ActionStatus.class);
        return new ActionFilter(status == null ? otherwise : status, Boolean.TRUE.equals(query.flag("mijn")), Boolean.TRUE.equals(query.flag("teLaat")),
            query.id("account"), query.date("peildatum"));
    }

    @Get
    @Accepts({"status", "mijn", "teLaat", "account", "peildatum", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        Page<ActionRow> page = list.page(ctx.actor(), filter(query, ActionStatus.OPEN), query.slice());
        LocalDate day = Objects.requireNonNullElse(query.date("peildatum"), ctx.today());
        Map<String, String> shown = new LinkedHashMap<>();
        Stream.of("status", "mijn", "teLaat", "account", "peildatum").forEach(name -> shown.put(name, query.text(name, 40)));
        int active = (int) shown.values().stream().filter(Objects::nonNull).filter(value -> !value.equals("false")).count();
        List<Option> statuses = Arrays.stream(ActionStatus.values()).filter(s -> s != ActionStatus.OPEN).map(s -> new Option(s.code(), ctx.label(s))).toList();
        return html.ok(ctx, "review/actions", new ActionsPage(Permission.SEE_EVERYTHING.heldBy(ctx.actor()), FormView.of(shown), active, statuses,
            page.rows().stream().map(row -> ActionView.of(ctx, row, day)).toList(), PagingView.of(page, n -> query.toPage("/acties", n)),
            PastView.of(ctx, day, "/acties", query)));
    }

    @Get("/{id}")
    HttpResponse<String> show(PageContext ctx, long id) {
        return html.ok(ctx, TEMPLATE, page(ctx, id, FormView.empty()));
    }

    @Post("/{id}/afronden")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> done(PageContext ctx, long id, Form form) {
        try {
            actions.done(ctx.actor(), id, form.text("antwoord"));
            return Html.seeOther("/acties/" + id, "notice.action.done");
        } catch (RuleViolation e) {
            return html.invalid(ctx, TEMPLATE, page(ctx, id, form.rejected(ctx, e)));
        }
    }

    @Post("/{id}/laten-vervallen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> drop(PageContext ctx, long id, Form form) {
        try {
            actions.drop(ctx.actor(), id, form.text("reden"));
            return Html.seeOther("/acties/" + id, "notice.action.dropped");
        } catch (RuleViolation e) {
            return html.invalid(ctx, TEMPLATE, page(ctx, id, form.rejected(ctx, e)));
        }
    }

    private ActionPage page(PageContext ctx, long id, FormView form) {
        ActionRow action = actions.get(ctx.actor(), id);
        boolean full = accounts.findSystem(action.accountId()).filter(a -> accounts.seesInFull(ctx.actor(), a)).isPresent();
        String account = "/accounts/" + action.accountId();
        return new ActionPage(ActionView.of(ctx, action), full ? account : null, full ? account + "/herzieningen/" + action.reviewId() : null,
            ctx.moment(action.createdAt()), actions.mayFinish(ctx.actor(), action), actions.mayDrop(ctx.actor(), action), form);
    }
}
