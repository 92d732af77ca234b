package nl.accountregister.leaving.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.leaving.LeavingRow;
import nl.accountregister.leaving.LeavingStatus;
import nl.accountregister.web.PageContext;

/**
 * Vertrek as lists show it.
 *
 * @param due  until when it must be done, in words; null when nothing is open
 * @param done how much of it has been done, in words
 */
public record LeavingView(String href, String person, String lastDay, @Nullable String due, String done, String tone, String status) {

    static LeavingView of(PageContext ctx, LeavingRow l) {
        boolean open = l.status() == LeavingStatus.OPEN;
        return new LeavingView("/vertrek/" + l.id(), l.person(), ctx.date(l.lastDay()), open ? ctx.date(l.dueOn()) : null,
            ctx.t("leaving.done.count", l.tasks() - l.open(), l.tasks()), tone(ctx, l), status(ctx, l));
    }

    static String tone(PageContext ctx, LeavingRow l) {
        return switch (l.status()) {
            case OPEN -> l.isLate(ctx.today()) ? "red" : "orange";
            case DONE -> "green";
            case WITHDRAWN -> "grey";
        };
    }

    static String status(PageContext ctx, LeavingRow l) {
        return l.status() == LeavingStatus.OPEN ? ctx.t("leaving.open.until", ctx.until(l.dueOn())) : ctx.label(l.status());
    }
}
