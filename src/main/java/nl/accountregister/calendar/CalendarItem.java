package nl.accountregister.calendar;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * Something on a day of the kalender.
 *
 * @param id       of the action, or of the review that was done; of the account when it is a review that is due
 * @param day      when it is due, or was done
 * @param platform code of the platform
 * @param who      who must do it or did it; null when that is communications
 * @param what     what an action asks; null for a review
 */
public record CalendarItem(CalendarKind kind, long id, LocalDate day, long accountId, String account, String platform, @Nullable String location,
                           @Nullable String who, @Nullable String what) {

    /** Whether it should have been done before that day. */
    public boolean isOverdue(LocalDate today) {
        return kind != CalendarKind.DONE && day.isBefore(today);
    }
}
