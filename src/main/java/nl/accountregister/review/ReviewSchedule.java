package nl.accountregister.review;

import java.time.LocalDate;

/**
 * Herzieningskalender: when the next herziening is due. It counts from the due date, so that who is a week early does
 * not shift the calendar; a due date that lies in the past has lost that use, so then it counts from the day on which
 * the review was done. An interval is in whole calendar months: a day that the month does not have becomes its last
 * (31 January and one month is 28 February, or 29 in a leap year).
 */
public final class ReviewSchedule {

    private ReviewSchedule() {
    }

    /**
     * The next due date, always after the day on which the review was done.
     *
     * @param dueOn  the due date that the review answers
     * @param doneOn the day on which it was done
     * @param months months between two reviews, 1 or more
     * @throws IllegalArgumentException when the interval is shorter than a month
     */
    public static LocalDate next(LocalDate dueOn, LocalDate doneOn, int months) {
        if (months < 1) {
            throw new IllegalArgumentException("a review interval of " + months + " months");
        }
        return (dueOn.isBefore(doneOn) ? doneOn : dueOn).plusMonths(months);
    }
}
