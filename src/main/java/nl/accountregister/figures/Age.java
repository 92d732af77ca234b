package nl.accountregister.figures;

import java.time.LocalDate;
import java.util.Arrays;

/** Leeftijd of what is overdue: how many days have passed since its date. */
public enum Age {
    TO_30("1-30", 1),
    TO_60("31-60", 31),
    TO_90("61-90", 61),
    OVER_90("91+", 91);

    private final String code;
    private final int from;

    Age(String code, int from) {
        this.code = code;
        this.from = from;
    }

    /** Such as {@code 31-60}, as the monitoring has it. */
    public String code() {
        return code;
    }

    /** The first number of days that belongs to it. */
    public int from() {
        return from;
    }

    /** The last due date that belongs to it on a day. */
    public LocalDate latest(LocalDate today) {
        return today.minusDays(from);
    }

    /** @throws IllegalArgumentException when nothing is overdue */
    public static Age of(long daysLate) {
        return Arrays.stream(values()).filter(age -> age.from <= daysLate).reduce((younger, older) -> older)
            .orElseThrow(() -> new IllegalArgumentException(daysLate + " days late"));
    }
}
