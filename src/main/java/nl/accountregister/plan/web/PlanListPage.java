package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.plan.PlanState;
import nl.accountregister.plan.PlanTask;
import nl.accountregister.shared.Page;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;
import nl.accountregister.web.Query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * De beheerplannen that ask for something to be done.
 *
 * @param active how many filters are on
 * @param past   the day of which it is; null for today
 */
public record PlanListPage(String caption, List<Row> rows, PagingView paging, FormView form, int active, List<Option> states,
                           @Nullable PastView past) {

    static final int MAX_QUERY = 200;

    private static final Map<PlanState, String> TONES = Map.of(PlanState.PROPOSED, "orange", PlanState.RETURNED, "red", PlanState.DRAFT, "grey",
        PlanState.LAGGING, "blue", PlanState.MISSING, "red");

    /**
     * A plan.
     *
     * @param what  version and who brought it there, in words; empty when nobody did
     * @param since since when, in words
     * @param news  what is new in the form; null when the plan does not lag behind
     */
    public record Row(String href, String account, String owner, String state, String tone, String what, String since, @Nullable NewsView news) {
    }

    static PlanListPage of(PageContext ctx, Query query, Page<PlanTask> page) {
        Map<String, String> typed = new HashMap<>();
        typed.put("stand", query.text("stand", 40));
        typed.put("q", query.text("q", MAX_QUERY));
        typed.put("peildatum", query.text("peildatum", 40));
        PastView past = PastView.of(ctx, query.date("peildatum"), "/beheerplannen", query);
        return new PlanListPage(ctx.t("plan.list.caption", page.total()), page.rows().stream().map(t -> row(ctx, t, PastView.suffix(past))).toList(),
            PagingView.of(page, n -> query.toPage("/beheerplannen", n)), FormView.of(typed), (int) typed.values().stream().filter(v -> v != null).count(),
            Arrays.stream(PlanState.values()).map(s -> new Option(s.code(), ctx.label(s))).toList(), past);
    }

    private static Row row(PageContext ctx, PlanTask task, String suffix) {
        String href = "/accounts/" + task.accountId() + "/beheerplan" + suffix;
        String what = task.number() == null ? "" : ctx.t("plan.list.what", task.number(), task.by() == null ? "" : task.by());
        return new Row(href, task.account(), task.owner(), ctx.label(task.state()), TONES.get(task.state()), what,
            task.since() == null ? "" : ctx.moment(task.since()), task.news() == null ? null : NewsView.of(ctx, task.news()));
    }
}
