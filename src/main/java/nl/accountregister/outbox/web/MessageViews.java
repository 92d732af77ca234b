package nl.accountregister.outbox.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.audit.Subject;
import nl.accountregister.outbox.Aftercare;
import nl.accountregister.outbox.AttemptResult;
import nl.accountregister.outbox.OutboxAttempt;
import nl.accountregister.outbox.OutboxMessage;
import nl.accountregister.outbox.OutboxMessages;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.util.Map;

/** Makes the page of one message. */
@Singleton
class MessageViews {

    private static final Map<AttemptResult, String> TONES = Map.of(AttemptResult.ACCEPTED, "green", AttemptResult.STORED, "grey", AttemptResult.REFUSED, "red",
        AttemptResult.BOUNCED, "red", AttemptResult.POSTPONED, "orange", AttemptResult.UNREACHABLE, "orange", AttemptResult.UNKNOWN, "orange");
    private static final Map<String, String> PAGES = Map.of("account", "/accounts/", "aanvraag", "/aanvragen/", "medewerker", "/medewerkers/", "melding", "/meldingen/");

    private final OutboxMessages messages;
    private final Aftercare aftercare;

    MessageViews(OutboxMessages messages, Aftercare aftercare) {
        this.messages = messages;
        this.aftercare = aftercare;
    }

    MessagePage of(PageContext ctx, OutboxMessage m, FormView form) {
        boolean may = Permission.RESEND_MAIL.heldBy(ctx.actor());
        return new MessagePage(MessageRow.of(ctx, m.row()), m.messageId(), m.recipientPersonId() == null ? null : "/medewerkers/" + m.recipientPersonId(),
            about(ctx, m.about()), m.againOf() == null ? null : new Option("/verzendlijst/" + m.againOf(), ctx.t("outbox.number", m.againOf())),
            m.againReason() == null ? "" : m.againReason(),
            messages.repeatsOf(ctx.actor(), m.id()).stream().map(r -> new Option("/verzendlijst/" + r.id(), ctx.t("outbox.number.status", r.id(), ctx.label(r.status())))).toList(),
            messages.attempts(ctx.actor(), m.id()).stream().map(a -> attempt(ctx, a)).toList(), m.bodyText(),
            may && aftercare.canGoAgain(m) ? "/verzendlijst/" + m.id() + "/opnieuw" : null,
            may && aftercare.canComeBack(m) ? "/verzendlijst/" + m.id() + "/terug" : null, form);
    }

    @Nullable
    private static Option about(PageContext ctx, @Nullable Subject about) {
        return about == null || about.id() == null || !PAGES.containsKey(about.type())
            || about.type().equals("melding") && !Permission.SEE_SIGNALS.heldBy(ctx.actor()) ? null
            : new Option(PAGES.get(about.type()) + about.id(), ctx.t("outbox.about." + about.type()));
    }

    private static MessagePage.AttemptLine attempt(PageContext ctx, OutboxAttempt a) {
        boolean lasted = a.result() == AttemptResult.UNREACHABLE && a.endedAt() != null && a.endedAt().isAfter(a.begunAt().plusSeconds(60));
        return new MessagePage.AttemptLine(a.begunAt().toString(), ctx.moment(a.begunAt()), ctx.t("outbox.attempt." + a.result().code()),
            lasted ? ctx.t("outbox.attempt.until", a.endedAt()) : a.endedAt() == null ? ctx.t("outbox.attempt.ended") : "",
            a.words() == null ? "" : a.words(), TONES.get(a.result()));
    }
}
