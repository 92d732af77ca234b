package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.PlainText;

import java.time.LocalDate;

/** Gesprek: what is recorded of an intake, cleaned. */
record Talk(LocalDate heldOn, String participants, String agreements) {

    private static final int FIRST_YEAR = 2000;

    /**
     * Cleans what was typed.
     *
     * @param heldOn the day of the talk, today or before
     * @throws nl.accountregister.shared.RuleViolation with everything that is wrong
     */
    static Talk of(LocalDate today, @Nullable LocalDate heldOn, @Nullable String participants, @Nullable String agreements) {
        PlainText check = new PlainText();
        if (heldOn == null) {
            check.refuse("datum", "error.required");
        } else if (heldOn.isAfter(today)) {
            check.refuse("datum", "intake.date.future", heldOn);
        } else if (heldOn.getYear() < FIRST_YEAR) {
            check.refuse("datum", "intake.date.past", heldOn);
        }
        Talk talk = new Talk(heldOn, check.block("deelnemers", participants, 1000), check.block("afspraken", agreements, 4000));
        check.check();
        return talk;
    }
}
