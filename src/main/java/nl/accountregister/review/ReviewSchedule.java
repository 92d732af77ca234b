package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.ReviewFrom;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Herzieningskalender: when the next herziening is due. Which day it counts from is the profile's ({@link ReviewFrom}).
 * An interval is in whole calendar months: a day that the month does not have becomes its last (31 January and one
 * month is 28 February, or 29 in a leap year). A series does not drift by that: the day on which it stands is kept
 * beside the date (the anchor), so that after 28 February comes 31 March.
 */
public final class ReviewSchedule {

    private ReviewSchedule() {
    }

    /**
     * A next date.
     *
     * @param anchorDay the day of the month that the series stands on, when the month of this date is too short for it;
     *                  null when that is the day of the date itself
     */
    public record Next(LocalDate on, @Nullable Integer anchorDay) {
    }

    /**
     * The next due date; when it counts from the later of both, or the due date, always after the day done.
     *
     * @param dueOn     the due date that the review answers
     * @param doneOn    the day on which it was done
     * @param months    months between two reviews, 1 or more
     * @param anchorDay the day of the month on which the series stands; null when that is the day of the due date. One
     *                  that the due date cannot have come from is passed over: somebody moved the date since.
     * @throws IllegalArgumentException when the interval is shorter than a month
     */
    public static Next next(LocalDate dueOn, LocalDate doneOn, int months, ReviewFrom from, @Nullable Integer anchorDay) {
        if (months < 1) {
            throw new IllegalArgumentException("a review interval of " + months + " months");
        }
        return switch (from) {
            case DAY_DONE -> step(doneOn, doneOn.getDayOfMonth(), months);
            case LATER_OF_BOTH -> dueOn.isBefore(doneOn) ? step(doneOn, doneOn.getDayOfMonth(), months) : step(dueOn, anchor(dueOn, anchorDay), months);
            case DUE_DATE -> {
                int day = anchor(dueOn, anchorDay);
                long steps = Math.max(1, ChronoUnit.MONTHS.between(dueOn, doneOn) / months);
                Next next = step(dueOn, day, steps * months);
                while (!next.on().isAfter(doneOn) && next.on().isBefore(Reviews.ALWAYS)) {
                    next = step(dueOn, day, ++steps * months);
                }
                yield next;
            }
        };
    }

    private static Next step(LocalDate from, int day, long months) {
        LocalDate month = from.withDayOfMonth(1).plusMonths(months);
        LocalDate next = month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
        return next.isAfter(Reviews.ALWAYS) ? new Next(Reviews.ALWAYS, null) : new Next(next, day > next.getDayOfMonth() ? Integer.valueOf(day) : null);
    }

    private static int anchor(LocalDate dueOn, @Nullable Integer anchorDay) {
        boolean fits = anchorDay != null && anchorDay > dueOn.getDayOfMonth() && dueOn.getDayOfMonth() == dueOn.lengthOfMonth();
        return fits ? Math.min(anchorDay, 31) : dueOn.getDayOfMonth();
    }
}
