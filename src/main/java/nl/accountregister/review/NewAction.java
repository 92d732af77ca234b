package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;

/**
 * Actie as it was typed; nothing is checked yet.
 *
 * @param who   the number of a medewerker, or {@link #COMMUNICATIONS}
 * @param dueOn by when, {@code 2026-11-20}
 */
public record NewAction(@Nullable String what, @Nullable String who, @Nullable String dueOn) {

    /** Who does it, when communications does. */
    public static final String COMMUNICATIONS = "communicatie";

    boolean isEmpty() {
        return blank(what) && blank(who) && blank(dueOn);
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
