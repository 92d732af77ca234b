package nl.accountregister.leaving.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.leaving.LeavingStatus;
import nl.accountregister.leaving.LeavingTaskRow;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.PageContext;

/**
 * Taak as a page shows it.
 *
 * @param how    what exactly has to be done
 * @param done   who ticked it off and when, or that it went by itself; null while open
 * @param field  name of the field for a remark
 * @param tick   where it can be ticked off; null for who may not, and for what goes by itself
 * @param untick where the tick can be taken back; null for who may not, and when there is none
 * @param choose where a new owner or deputy is chosen; null for who may not
 */
public record LeavingTaskView(long id, String title, String how, String tone, String status, boolean open, @Nullable String done, @Nullable String note,
                              String field, @Nullable String tick, @Nullable String untick, @Nullable String choose) {

    /** @param kept whether the leave stands, so that a tick can be taken back */
    static LeavingTaskView of(PageContext ctx, LeavingTaskRow t, boolean kept) {
        boolean open = t.status() == LeavingStatus.OPEN;
        boolean late = open && t.dueOn().isBefore(ctx.today());
        boolean manages = Permission.MANAGE_ACCOUNTS.heldBy(ctx.actor());
        return new LeavingTaskView(t.id(), ctx.t("leaving.task." + t.kind().name(), t.person()), ctx.t("leaving.task." + t.kind().name() + ".how", t.person()),
            open ? late ? "red" : "orange" : t.status() == LeavingStatus.DONE ? "green" : "grey", open && late ? ctx.until(t.dueOn()) : ctx.label(t.status()), open,
            done(ctx, t), t.note(), "toelichting-" + t.id(), open && !t.kind().isSeen() && t.isTickedBy(ctx.actor()) ? "/vertrek/taken/" + t.id() + "/afvinken" : null,
            kept && t.status() == LeavingStatus.DONE && !t.byItself() && t.isTickedBy(ctx.actor()) ? "/vertrek/taken/" + t.id() + "/heropenen" : null,
            open && t.kind().isSeen() && manages ? "/accounts/" + t.accountId() + "/wijzigen" : null);
    }

    @Nullable
    private static String done(PageContext ctx, LeavingTaskRow t) {
        if (t.closedAt() == null) {
            return null;
        }
        if (t.status() == LeavingStatus.WITHDRAWN) {
            return ctx.t("leaving.withdrawn.on", t.closedAt());
        }
        return t.byItself() ? ctx.t("leaving.itself." + t.kind().name(), t.closedAt(), t.kind().name().equals("OWNER") ? t.owner() : t.deputy() == null ? "" : t.deputy())
            : ctx.t("leaving.ticked", t.closedBy(), t.closedAt());
    }
}
