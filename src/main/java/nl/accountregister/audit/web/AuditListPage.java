package nl.accountregister.audit.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.audit.AuditEntry;
import nl.accountregister.audit.AuditStretch;
import nl.accountregister.audit.Subject;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Auditlogboek as a list.
 *
 * @param active how many filters are on
 * @param users  who did something; empty when they are too many to choose from
 * @param count  how many lines there are, in words
 * @param note   that only a part of the log was searched; null when all of it was
 * @param files  the same lines as files; a way to each
 */
public record AuditListPage(FormView filters, int active, List<Option> actions, List<Option> subjects, List<Option> users,
                            List<AuditRow> rows, String count, @Nullable String note, List<Option> files, Links links) {

    static final int MOST_USERS = 300;

    /** The ways to other pages; null where there is nothing. */
    public record Links(@Nullable String newest, @Nullable String newer, @Nullable String older, @Nullable String oldest) {

        public boolean needed() {
            return newer != null || older != null;
        }
    }

    static AuditListPage of(PageContext ctx, Query query, List<String> actions, Map<Long, String> users, AuditStretch page) {
        Map<String, String> typed = new LinkedHashMap<>();
        AuditQuery.NAMES.forEach(name -> typed.put(name, query.text(name, 200)));
        int active = (int) typed.values().stream().filter(v -> v != null).count();
        return new AuditListPage(FormView.of(typed), active,
            actions.stream().map(a -> new Option(a, AuditQuery.label(ctx.texts(), ctx.language(), a)))
                .sorted(Comparator.comparing(o -> o.label().toLowerCase(ctx.language().locale()))).toList(),
            Subject.TYPES.stream().map(t -> new Option(t, ctx.t("audit.subject." + t))).toList(),
            users.size() > MOST_USERS ? List.of() : users.entrySet().stream().map(u -> new Option(String.valueOf(u.getKey()), u.getValue())).toList(),
            page.rows().stream().map(e -> AuditRow.of(ctx, e)).toList(), count(ctx, page),
            page.searchedTo() == null ? null : ctx.t("audit.searched", page.searchedTo()),
            Stream.of("csv", "xlsx", "ndjson").map(f -> new Option("/auditlog." + f + to(query, null, null, true), ctx.t("audit.file." + f))).toList(),
            links(query, page));
    }

    private static String count(PageContext ctx, AuditStretch page) {
        return page.total() == null ? ctx.t("audit.caption.part", page.rows().size())
            : ctx.t(page.more() ? "audit.caption.more" : "audit.caption", page.total());
    }

    private static Links links(Query query, AuditStretch page) {
        List<AuditEntry> rows = page.rows();
        Long next = page.searchedTo() != null ? page.searchedTo() : rows.isEmpty() ? null : Long.valueOf(rows.get(rows.size() - 1).seq());
        Long back = rows.isEmpty() ? null : rows.get(0).seq();
        return new Links(page.newer() ? "/auditlog" + to(query, null, null, false) : null,
            page.newer() && back != null ? "/auditlog" + to(query, null, back, false) : null,
            page.older() && next != null ? "/auditlog" + to(query, next, null, false) : null,
            page.older() ? "/auditlog" + to(query, null, 0L, false) : null);
    }

    private static String to(Query query, @Nullable Long before, @Nullable Long after, boolean file) {
        Map<String, String> change = new LinkedHashMap<>();
        change.put("voor", before == null ? null : before.toString());
        change.put("na", after == null ? null : after.toString());
        change.put("pagina", null);
        if (file) {
            change.put("grootte", null);
        }
        String address = query.with(change);
        return address.equals("?") ? "" : address;
    }
}
