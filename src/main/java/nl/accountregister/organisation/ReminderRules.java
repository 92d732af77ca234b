package nl.accountregister.organisation;

import java.time.DayOfWeek;

/**
 * Herinneringsregels of an organisation.
 *
 * @param reviews   ladder for reviews
 * @param actions   ladder for actions that a review asked for, around the day by which they must be done
 * @param digestDay day of the week on which communications gets its overview
 */
public record ReminderRules(ReminderLadder reviews, ReminderLadder actions, DayOfWeek digestDay) {
}
