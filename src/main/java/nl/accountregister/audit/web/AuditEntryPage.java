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
 */
public record AuditEntryPage(AuditRow row, String requestId, @Nullable String sameHref, List<Change> changes) {

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
        return new AuditEntryPage(AuditRow.of(ctx, entry), entry.requestId().equals("-") ? "" : entry.requestId(), same, changes);
    }

    private static String label(PageContext ctx, String name) {
        String key = "audit.attribute." + name;
        return ctx.texts().has(ctx.language(), key) ? ctx.t(key) : name;
    }

    @Nullable
    private static String words(PageContext ctx, @Nullable String value) {
        return "true".equals(value) ? ctx.t("form.yes") : "false".equals(value) ? ctx.t("form.no") : value;
    }
}
