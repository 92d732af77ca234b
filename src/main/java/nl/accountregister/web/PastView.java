package nl.accountregister.web;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Stand van een dag in het verleden, as a page says it above everything else.
 *
 * @param today address of the same page of today
 */
public record PastView(LocalDate day, String title, String today) {

    /** What the address of another page of that day ends with; empty for today. */
    public static String suffix(@Nullable PastView past) {
        return past == null ? "" : "?peildatum=" + past.day();
    }

    /** The day that a page is of. */
    public static LocalDate day(PageContext ctx, @Nullable PastView past) {
        return past == null ? ctx.today() : past.day();
    }

    /** @param day null for today, of which there is nothing to say @param path of the page, without its query */
    @Nullable
    public static PastView of(PageContext ctx, @Nullable LocalDate day, String path, Query query) {
        if (day == null || day.equals(ctx.today())) {
            return null;
        }
        Map<String, String> change = new HashMap<>();
        change.put("peildatum", null);
        change.put("pagina", null);
        String rest = query.with(change);
        return new PastView(day, ctx.t("history.banner", day), path + (rest.equals("?") ? "" : rest));
    }
}
