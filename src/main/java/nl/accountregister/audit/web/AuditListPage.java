package nl.accountregister.audit.web;

import nl.accountregister.audit.AuditEntry;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Page;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.Query;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Auditlogboek as a list.
 *
 * @param active how many filters are on
 */
public record AuditListPage(FormView filters, int active, List<Option> actions, List<Option> subjects,
                            List<AuditRow> rows, PagingView paging) {

    static AuditListPage of(PageContext ctx, Query query, List<String> actions, Page<AuditEntry> page) {
        Map<String, String> typed = new LinkedHashMap<>();
        AuditQuery.NAMES.forEach(name -> typed.put(name, query.text(name, 200)));
        int active = (int) typed.values().stream().filter(v -> v != null).count();
        return new AuditListPage(FormView.of(typed), active,
            actions.stream().map(a -> new Option(a, AuditQuery.label(ctx.texts(), ctx.language(), a)))
                .sorted(Comparator.comparing(o -> o.label().toLowerCase(ctx.language().locale()))).toList(),
            Subject.TYPES.stream().map(t -> new Option(t, ctx.t("audit.subject." + t))).toList(),
            page.rows().stream().map(e -> AuditRow.of(ctx, e)).toList(),
            PagingView.of(page, n -> query.toPage("/auditlog", n)));
    }
}
