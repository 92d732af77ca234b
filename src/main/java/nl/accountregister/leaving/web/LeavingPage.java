package nl.accountregister.leaving.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.leaving.LeavingRow;
import nl.accountregister.leaving.LeavingStatus;
import nl.accountregister.leaving.LeavingTaskRow;
import nl.accountregister.leaving.Leavings;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.FormView;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One checklist, by account.
 *
 * @param personHref the page of the medewerker; null for who may not see it
 * @param recorded   when the leave was recorded, and by whom
 * @param ended      when the last thing was done or the leave was taken back; null while open
 * @param left       how many tasks are not shown, in words; null when all are
 * @param maxNote    the longest remark, in characters
 */
public record LeavingPage(long id, String person, @Nullable String personHref, String lead, String tone, String status, String lastDay, String due,
                          String recorded, @Nullable String ended, List<AccountGroup> accounts, @Nullable String left, int maxNote, FormView form) {

    /** What has to be done for one account. @param people owner and deputy, in words */
    public record AccountGroup(String anchor, String name, String href, String people, List<LeavingTaskView> tasks) {
    }

    static LeavingPage of(PageContext ctx, Leavings.Checklist list, Function<String, String> platforms, FormView form) {
        LeavingRow l = list.leaving();
        Map<Long, List<LeavingTaskRow>> byAccount = new LinkedHashMap<>();
        list.tasks().forEach(t -> byAccount.computeIfAbsent(t.accountId(), id -> new ArrayList<>()).add(t));
        return new LeavingPage(l.id(), l.person(),
            Permission.SEE_EVERYTHING.heldBy(ctx.actor()) || ctx.actor().is(l.personId()) ? "/medewerkers/" + l.personId() : null, lead(ctx, l),
            LeavingView.tone(ctx, l), LeavingView.status(ctx, l), ctx.date(l.lastDay()), ctx.date(l.dueOn()),
            ctx.t("leaving.recorded", l.recordedAt(), l.recordedBy()), l.endedAt() == null ? null : ctx.moment(l.endedAt()),
            byAccount.values().stream().map(tasks -> group(ctx, tasks, platforms, l.status() != LeavingStatus.WITHDRAWN)).toList(),
            list.left() == 0 ? null : ctx.t("leaving.left", Leavings.MOST, list.left()), Leavings.MAX_NOTE, form);
    }

    private static String lead(PageContext ctx, LeavingRow l) {
        return l.status() == LeavingStatus.WITHDRAWN ? ctx.t("leaving.lead.withdrawn", l.person())
            : l.status() == LeavingStatus.DONE ? ctx.t("leaving.lead.done") : ctx.t("leaving.lead.open", l.open(), l.person());
    }

    private static AccountGroup group(PageContext ctx, List<LeavingTaskRow> tasks, Function<String, String> platforms, boolean kept) {
        LeavingTaskRow t = tasks.get(0);
        String people = t.deputy() == null ? ctx.t("leaving.people.noDeputy", platforms.apply(t.platform()), t.owner())
            : ctx.t("leaving.people", platforms.apply(t.platform()), t.owner(), t.deputy());
        return new AccountGroup("account-" + t.accountId(), t.account(), "/accounts/" + t.accountId(), people,
            tasks.stream().map(task -> LeavingTaskView.of(ctx, task, kept)).toList());
    }
}
