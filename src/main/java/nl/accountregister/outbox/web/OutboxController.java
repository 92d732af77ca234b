package nl.accountregister.outbox.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.outbox.AddressFaults;
import nl.accountregister.outbox.Aftercare;
import nl.accountregister.outbox.OutboxMessages;
import nl.accountregister.outbox.OutboxRow;
import nl.accountregister.outbox.OutboxStatus;
import nl.accountregister.outbox.ServerPause;
import nl.accountregister.shared.Conflict;
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
import nl.accountregister.web.Query;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** De verzendlijst: all messages, one of them, and what communications does about it. */
@Controller("/verzendlijst")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class OutboxController {

    private static final String PATH = "/verzendlijst";

    private final OutboxMessages messages;
    private final MessageViews views;
    private final Aftercare aftercare;
    private final AddressFaults faults;
    private final ServerPause pause;
    private final Html html;

    OutboxController(OutboxMessages messages, MessageViews views, Aftercare aftercare, AddressFaults faults, ServerPause pause, Html html) {
        this.messages = messages;
        this.views = views;
        this.aftercare = aftercare;
        this.faults = faults;
        this.pause = pause;
        this.html = html;
    }

    @Get
    @Accepts({"status", "soort", "ontvanger", "onzeker", "nietAangekomen", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        OutboxMessages.Filter filter = filter(query);
        Page<OutboxRow> page = messages.list(ctx.actor(), filter, query.slice());
        Map<String, String> typed = new LinkedHashMap<>();
        for (String name : List.of("status", "soort", "ontvanger", "onzeker", "nietAangekomen")) {
            if (query.has(name)) {
                typed.put(name, query.text(name, 254));
            }
        }
        List<Option> statuses = Arrays.stream(OutboxStatus.values()).map(s -> new Option(s.code(), ctx.label(s))).toList();
        List<Option> kinds = MessageRow.kinds(ctx).entrySet().stream().map(e -> new Option(e.getValue(), e.getKey())).toList();
        return html.ok(ctx, "outbox/list", new OutboxPage(pause.trouble().map(t -> ctx.t("outbox.trouble", t.since(), t.until())).orElse(null),
            pause.trouble().map(ServerPause.Trouble::words).orElse(""), faults.open(ctx.actor(), null, Page.Slice.first()).total(),
            Permission.TRY_MAIL.heldBy(ctx.actor()), FormView.of(typed), typed.size(), statuses, kinds,
            page.rows().stream().map(m -> MessageRow.of(ctx, m)).toList(), PagingView.of(page, n -> query.toPage(PATH, n))));
    }

    static OutboxMessages.Filter filter(Query query) {
        return new OutboxMessages.Filter(query.coded("status", OutboxStatus.class), query.text("soort", 64), query.text("ontvanger", 254),
            Boolean.TRUE.equals(query.flag("onzeker")), Boolean.TRUE.equals(query.flag("nietAangekomen")));
    }

    @Get("/{id}")
    HttpResponse<String> show(PageContext ctx, long id) {
        return html.ok(ctx, "outbox/message", page(ctx, id, FormView.empty()));
    }

    @Get("/{id}/opnieuw")
    HttpResponse<String> askAgain(PageContext ctx, long id) {
        Permission.RESEND_MAIL.require(ctx.actor());
        MessagePage page = page(ctx, id, FormView.empty());
        if (page.againHref() == null) {
            throw new Conflict("outbox.again.not").at(PATH + "/" + id);
        }
        return html.ok(ctx, "outbox/again", page);
    }

    @Post("/{id}/opnieuw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> again(PageContext ctx, long id, Form form) {
        try {
            return Html.seeOther(PATH + "/" + aftercare.again(ctx.actor(), id, form.text("reden")), "notice.outbox.again");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "outbox/again", page(ctx, id, form.rejected(ctx, e)));
        }
    }

    @Get("/{id}/terug")
    HttpResponse<String> askBack(PageContext ctx, long id) {
        Permission.RESEND_MAIL.require(ctx.actor());
        MessagePage page = page(ctx, id, FormView.empty());
        if (page.backHref() == null) {
            throw new Conflict("outbox.back.never").at(PATH + "/" + id);
        }
        return html.ok(ctx, "outbox/back", page);
    }

    @Post("/{id}/terug")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> back(PageContext ctx, long id, Form form) {
        try {
            aftercare.cameBack(ctx.actor(), id, form.text("woorden"));
            return Html.seeOther(PATH + "/" + id, "notice.outbox.back");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "outbox/back", page(ctx, id, form.rejected(ctx, e)));
        }
    }

    private MessagePage page(PageContext ctx, long id, FormView form) {
        return views.of(ctx, messages.get(ctx.actor(), id), form);
    }
}
