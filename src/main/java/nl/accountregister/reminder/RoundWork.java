package nl.accountregister.reminder;

import jakarta.inject.Singleton;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.organisation.ReminderLadder;
import nl.accountregister.organisation.ReminderRules;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Simultaneous;

import java.time.LocalDate;
import java.util.OptionalLong;

/** What a round does, for whoever holds the {@link RoundLock}. */
@Singleton
class RoundWork {

    private final ReminderClaims claims;
    private final ReminderStandings standings;
    private final ReminderTelling telling;
    private final ReminderRepository reminders;
    private final Profiles profiles;

    RoundWork(ReminderClaims claims, ReminderStandings standings, ReminderTelling telling, ReminderRepository reminders, Profiles profiles) {
        this.claims = claims;
        this.standings = standings;
        this.telling = telling;
        this.reminders = reminders;
        this.profiles = profiles;
    }

    ReminderTelling.Counts round(Actor actor, LocalDate day) {
        ReminderRules rules = profiles.current().reminders();
        claim(ReminderKind.REVIEW, rules.reviews(), day);
        claim(ReminderKind.ACTION, rules.actions(), day);
        standings.begin(day);
        ReminderTelling.Counts counts = telling.tell(actor, day);
        ReminderTelling.warn(counts);
        return counts;
    }

    /** @return how many messages were made */
    int pickUp(LocalDate day) {
        return reminders.countOpen(day) == 0 ? 0 : telling.tell(Actor.SYSTEM, day).messages();
    }

    private void claim(ReminderKind kind, ReminderLadder ladder, LocalDate day) {
        long after = 0;
        OptionalLong last = claims.chunk(kind, ladder, day, after);
        while (last.isPresent()) {
            long behind = after;
            long upTo = last.getAsLong();
            Simultaneous.again(() -> claims.claim(kind, ladder, day, behind, upTo));
            after = upTo;
            last = claims.chunk(kind, ladder, day, after);
        }
    }
}
