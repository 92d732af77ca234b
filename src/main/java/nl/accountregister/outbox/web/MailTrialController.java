package nl.accountregister.outbox.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.outbox.MailTrial;
import nl.accountregister.outbox.OutboxStatus;
import nl.accountregister.outbox.ServerPause;
import nl.accountregister.web.Form;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

/** Instellingen voor mail: how mail leaves the house, and a message to oneself to try it. */
@Controller("/instellingen/mail")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class MailTrialController {

    private final MailTrial trial;
    private final ServerPause pause;
    private final Html html;

    MailTrialController(MailTrial trial, ServerPause pause, Html html) {
        this.trial = trial;
        this.pause = pause;
        this.html = html;
    }

    @Get
    HttpResponse<String> show(PageContext ctx) {
        return html.ok(ctx, "outbox/trial", page(ctx, null));
    }

    /** The answer is the page itself: what the mail server said is for who tried, and is not kept. */
    @Post("/proef")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> send(PageContext ctx, Form form) {
        return html.ok(ctx, "outbox/trial", page(ctx, trial.send(ctx.actor(), ctx.language())));
    }

    private MailTrialPage page(PageContext ctx, @Nullable MailTrial.Outcome outcome) {
        MailTrial.Way way = trial.way(ctx.actor());
        return new MailTrialPage(way.server(), way.security().isEmpty() ? "" : ctx.t("outbox.tls." + way.security()),
            ctx.t(way.signsIn() ? "outbox.trial.signsIn" : "outbox.trial.noSignIn"), way.sender(), trial.address(ctx.actor()).orElse(null),
            pause.trouble().map(t -> ctx.t("outbox.trouble", t.since(), t.until())).orElse(null), outcome == null ? null : view(ctx, outcome));
    }

    private static MailTrialPage.TrialView view(PageContext ctx, MailTrial.Outcome o) {
        String code = o.status() == OutboxStatus.SENT ? "sent" : o.status() == OutboxStatus.STORED ? "stored" : "not";
        return new MailTrialPage.TrialView(code.equals("sent") ? "good" : code.equals("stored") ? "info" : "bad", ctx.t("outbox.trial." + code, o.address()), o.words(),
            !o.tls().isEmpty() ? ctx.t("outbox.trial.tls", o.tls()) : code.equals("not") ? "" : ctx.t(code.equals("stored") ? "outbox.trial.file" : "outbox.trial.noTls"),
            "/verzendlijst/" + o.messageId());
    }
}
