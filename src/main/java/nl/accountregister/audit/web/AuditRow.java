package nl.accountregister.audit.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.audit.AuditEntry;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.PageContext;

/**
 * Regel of the auditlogboek as pages show it.
 *
 * @param iso         the moment for machines, in UTC
 * @param moment      the moment in words, in Amsterdam
 * @param subject     what it is about, with its number
 * @param subjectHref the page of the subject; null when it has none
 * @param whoHref     everything that this user did; null when it was no user
 * @param erased      whether personal data were erased from it
 */
public record AuditRow(long seq, String href, String iso, String moment, String who, String action, String code,
                       String subject, @Nullable String subjectHref, String message, @Nullable String whoHref, boolean erased) {

    static AuditRow of(PageContext ctx, AuditEntry entry) {
        Subject subject = entry.subject();
        String name = ctx.t("audit.subject." + subject.type()) + (subject.id() == null ? "" : " " + subject.id());
        return new AuditRow(entry.seq(), "/auditlog/" + entry.seq(), entry.at().toString(), ctx.moment(entry.at()), entry.actorName(),
            AuditQuery.label(ctx.texts(), ctx.language(), entry.action()), entry.action(), name, href(ctx, subject), entry.message(),
            entry.actorId() == null ? null : "/auditlog?gebruiker=" + entry.actorId(), entry.erasedBy() != null);
    }

    @Nullable
    private static String href(PageContext ctx, Subject subject) {
        if (subject.id() == null) {
            return null;
        }
        return switch (subject.type()) {
            case "account" -> "/accounts/" + subject.id();
            case "aanvraag" -> "/aanvragen/" + subject.id();
            case "melding" -> Permission.SEE_SIGNALS.heldBy(ctx.actor()) ? "/meldingen/" + subject.id() : null;
            case "locatie" -> "/locaties/" + subject.id();
            case "medewerker" -> "/medewerkers/" + subject.id();
            case "gebruiker" -> Permission.ADMINISTER.heldBy(ctx.actor()) ? "/beheer/gebruikers/" + subject.id() : null;
            case "bericht" -> "/verzendlijst/" + subject.id();
            case "publicatie" -> "/publicaties/" + subject.id();
            default -> null;
        };
    }
}
