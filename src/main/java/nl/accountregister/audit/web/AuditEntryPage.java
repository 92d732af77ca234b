package nl.accountregister.audit.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.audit.AuditEntry;
import nl.accountregister.web.PageContext;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Regel of the auditlogboek on a page of its own.
 *
 * @param requestId the request that it came in with; empty when the register did it itself
 * @param sameHref  the list of everything about the same subject
 * @param changes   before and after, attribute by attribute
 * @param erasedBy  number of the line that tells of an erasure of personal data from this one; null when there was none
 */
public record AuditEntryPage(AuditRow row, String requestId, @Nullable String sameHref, List<Change> changes, @Nullable Long erasedBy) {

    private static final int LONGEST = 2000;

    /** One attribute; a null value was not there. */
    public record Change(String label, @Nullable String before, @Nullable String after) {

        public boolean same() {
            return Objects.equals(before, after);
        }
    }

    static AuditEntryPage of(PageContext ctx, AuditEntry entry) {
        Set<String> names = new LinkedHashSet<>(entry.before().keySet());
        names.addAll(entry.after().keySet());
        List<Change> changes = names.stream()
            .map(n -> new Change(label(ctx, n), words(ctx, entry.before().get(n)), words(ctx, entry.after().get(n)))).toList();
        String same = entry.subject().id() == null ? null
            : "/auditlog?onderwerp=" + entry.subject().type() + "&nummer=" + entry.subject().id();
        return new AuditEntryPage(AuditRow.of(ctx, entry), entry.requestId().equals("-") ? "" : entry.requestId(), same, changes, entry.erasedBy());
    }

    private static String label(PageContext ctx, String name) {
        String key = "audit.attribute." + name;
        return ctx.texts().has(ctx.language(), key) ? ctx.t(key) : name;
    }

    /** The list of an erasure is for programs: it is cut off, as any value is that nobody reads to the end. */
    @Nullable
    private static String words(PageContext ctx, @Nullable String value) {
        return "true".equals(value) ? ctx.t("form.yes") : "false".equals(value) ? ctx.t("form.no")
            : value != null && value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    }
}
