package nl.accountregister.verification.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;

import java.util.List;

/** The check: the field, and the outcome once something was asked. */
public record CheckPage(FormView form, @Nullable Outcome outcome) {

    /**
     * What came of it.
     *
     * @param tone        of the notice
     * @param address     the address as the register writes it; null when there is none in the text
     * @param differences in what it differs from the real account; empty when that is not the point
     * @param account     the real account; null when there is none to name
     * @param signal      where the address can be reported; null when it is ours
     */
    public record Outcome(String tone, String title, String what, List<String> differences, String advice, @Nullable String address,
                          @Nullable Account account, @Nullable String signal) {
    }

    /** An official account. @param place its location; null when it is of none */
    public record Account(String name, String platform, String url, @Nullable String place, boolean itself) {
    }
}
