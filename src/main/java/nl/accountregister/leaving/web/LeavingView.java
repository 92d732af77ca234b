package nl.accountregister.leaving.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.leaving.LeavingRow;
import nl.accountregister.leaving.LeavingStatus;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;

/**
 * Vertrek as lists show it.
 *
 * @param due  until when it must be done, in words; null when nothing is open
 * @param done how much of it has been done, in words
 */
public record LeavingView(String href, String person, String lastDay, @Nullable String due, String done, String tone, String status) {

    static LeavingView of(PageContext ctx, LeavingRow l) {
        return of(ctx, l, ctx.today());
    }

    /** @param day of which the list is */
    static LeavingView of(PageContext ctx, LeavingRow l, LocalDate day) {
        String unknown = ctx.t("leaving.unknown");
        return new LeavingView("/vertrek/" + l.id(), l.person(), l.lastDay() == null ? unknown : ctx.date(l.lastDay()),
            l.status() == LeavingStatus.OPEN ? ctx.date(l.dueOn()) : l.status() == null ? unknown : null,
            l.tasks() == null ? unknown : ctx.t("leaving.done.count", l.tasks() - l.open(), l.tasks()),
            l.status() == null ? "grey" : tone(l, day), l.status() == null ? unknown : status(ctx, l, day));
    }

    static String tone(PageContext ctx, LeavingRow l) {
        return tone(l, ctx.today());
    }

    private static String tone(LeavingRow l, LocalDate day) {
        return switch (l.status()) {
            case OPEN -> l.isLate(day) ? "red" : "orange";
            case DONE -> "green";
            case WITHDRAWN -> "grey";
        };
    }

    static String status(PageContext ctx, LeavingRow l) {
        return status(ctx, l, ctx.today());
    }

    private static String status(PageContext ctx, LeavingRow l, LocalDate day) {
        return l.status() == LeavingStatus.OPEN ? ctx.t("leaving.open.until", ctx.until(l.dueOn(), day)) : ctx.label(l.status());
    }
}
