package nl.accountregister.outbox.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.outbox.MailTemplate;
import nl.accountregister.outbox.OutboxRow;
import nl.accountregister.outbox.OutboxStatus;
import nl.accountregister.web.PageContext;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A message as the ledger shows it.
 *
 * @param kind    what kind of message, in words
 * @param tone    of the badge with its status
 * @param planned when it was made
 * @param outcome what became of it and when, or when it is tried again
 * @param words   of the mail server, or what went wrong last; empty when nothing did
 * @param unknown that it may have come twice, in words; null when it cannot have
 */
public record MessageRow(long id, String subject, String kind, String receiver, String address, String status, String tone, String planned,
                         String outcome, String words, @Nullable String unknown) {

    static MessageRow of(PageContext ctx, OutboxRow m) {
        return new MessageRow(m.id(), m.subject(), kind(ctx, m.kind()), m.recipientName(), m.recipientAddress(), ctx.label(m.status()), m.status().tone(),
            ctx.moment(m.createdAt()), outcome(ctx, m), m.status() == OutboxStatus.WITHDRAWN ? text(m.withdrawnReason()) : text(m.lastError()),
            m.acceptanceUnknown() ? ctx.t("outbox.unknown." + (m.status() == OutboxStatus.SENT ? "sent" : "other")) : null);
    }

    /** The name of a kind of message; its code for one that is not sent any more. */
    static String kind(PageContext ctx, String code) {
        String key = "outbox.kind." + code;
        return ctx.texts().has(ctx.language(), key) ? ctx.t(key) : code;
    }

    /** The kinds that there are, by their name. */
    static Map<String, String> kinds(PageContext ctx) {
        Map<String, String> kinds = new TreeMap<>();
        Arrays.stream(MailTemplate.values()).map(MailTemplate::code).forEach(code -> kinds.put(kind(ctx, code), code));
        return kinds;
    }

    private static String outcome(PageContext ctx, OutboxRow m) {
        if (m.finishedAt() != null) {
            return ctx.moment(m.finishedAt());
        }
        if (m.status() != OutboxStatus.PLANNED || m.lastError() == null) {
            return "";
        }
        // When it was tried after its time and has no later one, no mail could be sent at all.
        boolean waits = m.claimedAt() != null && !m.nextAttemptAt().isAfter(m.claimedAt());
        return waits ? ctx.t("outbox.waits") : ctx.t("outbox.again.at", m.attempts(), m.nextAttemptAt());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
