package nl.accountregister.inventory.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.access.LaterFact;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.inventory.InventoryRow;
import nl.accountregister.shared.Page;
import nl.accountregister.web.FormView;
import nl.accountregister.web.LaterLine;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The inventory as it is shown.
 *
 * @param files addresses of files with exactly these rows, by their kind
 * @param choice address of the page to choose columns and another kind
 * @param past the day of which it is; null for today
 * @param later what was learned after that day about it
 */
public record InventoryPage(String caption, List<Row> rows, PagingView paging, FormView form, Choices choices, String sort, int active,
                            List<Column> columns, List<Option> files, String choice, @Nullable PastView past, List<LaterLine> later) {

    /** What the filters offer. */
    public record Choices(List<Option> status, List<Option> platforms, List<Option> locations, List<Option> kinds, List<Option> owners) {
    }

    /** The head of a sortable column; sort is the value of {@code aria-sort}. */
    public record Column(String label, String href, @Nullable String sort) {
    }

    /** A row; late says how late the review was on the peildatum, in days. */
    public record Row(String href, String name, String platform, String status, String tone, @Nullable String location, String owner,
                      boolean orphaned, @Nullable String review, @Nullable String late, @Nullable Plan plan,
                      @Nullable Deviating deviating) {
    }

    /** The plan in force on the peildatum. @param label such as "versie 2" */
    public record Plan(String href, String label) {
    }

    /** The deviations on the peildatum. @param label how many kinds, in words @param exempt the same of those with an exemption; null for none */
    public record Deviating(String href, @Nullable String label, @Nullable String exempt) {
    }

    private static final Map<AccountStatus, String> TONES = Map.of(AccountStatus.IN_PREPARATION, "blue", AccountStatus.ACTIVE, "green",
        AccountStatus.SUSPENDED, "orange", AccountStatus.CLOSED, "grey");

    static InventoryPage of(PageContext ctx, Query query, InventoryAsked asked, Page<InventoryRow> page, UnaryOperator<String> platform, Choices choices,
                            List<LaterFact> later) {
        Map<String, String> typed = InventoryAsked.typed(query);
        Map<String, String> whole = new LinkedHashMap<>();
        whole.put("pagina", null);
        whole.put("grootte", null);
        String all = query.with(whole);
        String rest = all.equals("?") ? "" : all;
        LocalDate day = asked.filter().day();
        return new InventoryPage(ctx.t("inventory.caption", page.total(), day), page.rows().stream().map(r -> row(ctx, r, day, platform)).toList(),
            PagingView.of(page, n -> query.toPage("/overzicht", n)), FormView.of(typed), choices, asked.sort(), typed.size(),
            List.of("naam", "platform", "status", "locatie", "herzieningOp").stream().map(name -> column(ctx, query, asked.sort(), name)).toList(),
            Stream.of("csv", "xlsx", "pdf").map(kind -> new Option("/overzicht." + kind + rest, ctx.t("inventory." + kind, page.total()))).toList(), "/overzicht/bestand" + rest, PastView.of(ctx, day, "/overzicht", query),
            later.stream().map(f -> new LaterLine(f.accountName() + ": " + ctx.t(f.key(), f.person(), f.role() == null ? "" : ctx.label(f.role()),
                f.day() == null ? "" : f.day()), ctx.t("history.later.since", f.since()))).toList());
    }

    private static Column column(PageContext ctx, Query query, String sort, String name) {
        boolean up = sort.equals(name);
        Map<String, String> change = new LinkedHashMap<>();
        change.put("sorteer", up ? "-" + name : name);
        change.put("pagina", null);
        return new Column(ctx.t("inventory.column." + name), "/overzicht" + query.with(change),
            up ? "ascending" : sort.equals("-" + name) ? "descending" : null);
    }

    @Nullable
    private static Deviating deviating(PageContext ctx, InventoryRow r, LocalDate day) {
        return r.deviations().isEmpty() && r.exempt().isEmpty() ? null : new Deviating("/afwijkingen?account=" + r.id() + "&ontheffing=alle"
            + (day.equals(ctx.today()) ? "" : "&peildatum=" + day), r.deviations().isEmpty() ? null : ctx.t("inventory.deviations", r.deviations().size()),
            r.exempt().isEmpty() ? null : ctx.t("inventory.exempt", r.exempt().size()));
    }

    private static Row row(PageContext ctx, InventoryRow r, LocalDate day, UnaryOperator<String> platform) {
        boolean dated = r.nextReviewOn() != null && r.status() != AccountStatus.CLOSED;
        return new Row("/accounts/" + r.id() + (day.equals(ctx.today()) ? "" : "?peildatum=" + day), r.name(), platform.apply(r.platform()), ctx.label(r.status()), TONES.get(r.status()), r.location(),
            r.owner(), r.orphaned(), dated ? ctx.date(r.nextReviewOn()) : null,
            r.overdue() ? ctx.until(r.nextReviewOn(), day) : null,
            r.planVersion() == null ? null : new Plan("/accounts/" + r.id() + "/beheerplan?versie=" + r.planVersion(), ctx.t("inventory.plan", r.planVersion())),
            deviating(ctx, r, day));
    }
}
