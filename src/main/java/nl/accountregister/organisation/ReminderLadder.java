package nl.accountregister.organisation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Herinneringsladder: on which days around the herzieningsdatum who gets a reminder.
 *
 * @param steps the steps, in the order of their days; only the last may repeat
 */
public record ReminderLadder(List<Step> steps) {

    /**
     * Trede of the ladder.
     *
     * @param day        days after the due date; negative before it
     * @param every      the step comes again after this many days, for ever; 0 when it comes once
     * @param recipients to whom
     */
    public record Step(int day, int every, Set<ReminderRecipient> recipients) {

        public Step {
            recipients = Set.copyOf(recipients);
        }
    }

    /**
     * A step that has come.
     *
     * @param day        the day of the step (30, 60, 90 … for one that repeats), which tells it from the others
     * @param recipients to whom
     */
    public record Reached(int day, Set<ReminderRecipient> recipients) {
    }

    /** The application's own ladder, for a profile that has none. */
    public static final ReminderLadder DEFAULT = new ReminderLadder(List.of(
        new Step(-30, 0, EnumSet.of(ReminderRecipient.OWNER, ReminderRecipient.DEPUTY)),
        new Step(-7, 0, EnumSet.of(ReminderRecipient.OWNER, ReminderRecipient.DEPUTY)),
        new Step(0, 0, EnumSet.of(ReminderRecipient.OWNER, ReminderRecipient.DEPUTY)),
        new Step(7, 0, EnumSet.of(ReminderRecipient.OWNER, ReminderRecipient.DEPUTY)),
        new Step(14, 0, EnumSet.of(ReminderRecipient.OWNER, ReminderRecipient.DEPUTY, ReminderRecipient.MANAGER)),
        new Step(30, 30, EnumSet.complementOf(EnumSet.of(ReminderRecipient.DOER)))));

    /** The application's own ladder for actions that a review asked for. */
    public static final ReminderLadder ACTIONS = new ReminderLadder(List.of(
        new Step(-7, 0, EnumSet.of(ReminderRecipient.DOER)),
        new Step(0, 0, EnumSet.of(ReminderRecipient.DOER)),
        new Step(7, 0, EnumSet.of(ReminderRecipient.DOER, ReminderRecipient.OWNER)),
        new Step(14, 14, EnumSet.of(ReminderRecipient.DOER, ReminderRecipient.OWNER, ReminderRecipient.COMMUNICATIONS))));

    public ReminderLadder {
        steps = steps.stream().sorted(Comparator.comparingInt(Step::day)).toList();
    }

    /**
     * The latest step that has come by today, so that a round that missed some days sends one reminder and not all
     * that it missed; empty before the first.
     */
    public Optional<Reached> reached(LocalDate due, LocalDate today) {
        int days = (int) ChronoUnit.DAYS.between(due, today);
        return steps.stream().filter(step -> step.day() <= days).reduce((earlier, later) -> later)
            .map(step -> new Reached(step.every() == 0 ? step.day()
                : step.day() + (days - step.day()) / step.every() * step.every(), step.recipients()));
    }

    /** Whom a step names that came on that day of the ladder; also of a ladder that has been changed since. */
    public Set<ReminderRecipient> recipients(int day) {
        return steps.stream().filter(step -> step.day() <= day).reduce((earlier, later) -> later).orElse(steps.get(0)).recipients();
    }

    /** How many days before the due date the first reminder goes out; 0 when none goes before. */
    public int daysAhead() {
        return steps.isEmpty() ? 0 : Math.max(0, -steps.get(0).day());
    }
}
