package nl.accountregister.audit.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.PageContext;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Geschiedenis: the way from a page about a subject to what the audit log holds about it. The layout puts it under every page
 * whose address names the subject, for who may read the log; a page whose address does not may say the subject itself.
 *
 * @param href the lines about the subject, newest first
 */
public record HistoryView(String href) {

    private static final Pattern NUMBERED = Pattern.compile("(/[a-z/]+)/([1-9]\\d{0,17})(/.*)?");
    /** Where the pages of a subject live; what the account hears of handovers and deviations is with the account. */
    private static final Map<String, String> PAGES = Map.of("/accounts", "account", "/aanvragen", "aanvraag", "/locaties", "locatie",
        "/medewerkers", "medewerker", "/beheer/gebruikers", "gebruiker", "/verzendlijst", "bericht", "/publicaties", "publicatie", "/meldingen", "melding");

    /** Of the subject that the address of this page names; null when it names none, or the reader may not read the log. */
    @Nullable
    public static HistoryView of(PageContext ctx) {
        return of(ctx, ctx.path());
    }

    /** Of the subject that the address of another page names. @param href such as {@code /accounts/12}; null for none */
    @Nullable
    public static HistoryView of(PageContext ctx, @Nullable String href) {
        Matcher path = NUMBERED.matcher(href == null ? "" : href);
        return path.matches() && PAGES.containsKey(path.group(1)) ? of(ctx, PAGES.get(path.group(1)), Long.parseLong(path.group(2))) : null;
    }

    /** Of a whole kind of subjects, for a page about a part of one: a function is several rows of its table. */
    @Nullable
    public static HistoryView ofKind(PageContext ctx, String type) {
        return shown(ctx, type, "/auditlog?onderwerp=" + type);
    }

    /** Of this subject; null when the reader may not read the log. @param type one of {@link Subject#TYPES} */
    @Nullable
    public static HistoryView of(PageContext ctx, String type, long id) {
        return shown(ctx, type, "/auditlog?onderwerp=" + type + "&nummer=" + id);
    }

    @Nullable
    private static HistoryView shown(PageContext ctx, String type, String href) {
        if (!Subject.TYPES.contains(type)) {
            throw new IllegalArgumentException(type);
        }
        return Permission.SEE_AUDIT.heldBy(ctx.actor()) ? new HistoryView(href) : null;
    }
}
