package nl.accountregister.reminder;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.shared.RegisterState;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Of which day the last daily round was. Several servers ask; for each day one of them gets to run it. A day that passed
 * while no server ran is made up at once, by one round for all of them.
 */
@Singleton
class RoundCalendar {

    static final String LAST_ROUND = "reminders.last-round";
    static final String FINISHED = "reminders.finished-round";

    private final RegisterState state;
    private final RoundTime time;
    private final Today today;

    RoundCalendar(RegisterState state, RoundTime time, Today today) {
        this.state = state;
        this.time = time;
        this.today = today;
    }

    /** The day whose round the caller is to run now; empty when it has been run, or belongs to another server. */
    @Transactional
    Optional<LocalDate> claim() {
        LocalDate day = time.latest(today.moment());
        // A register that has just been set up has missed nothing: its first round is the next one.
        if (state.isFirst(LAST_ROUND, day.toString())) {
            finished(day);
            return Optional.empty();
        }
        return state.raise(LAST_ROUND, day.toString()) ? Optional.of(day) : Optional.empty();
    }

    /** The round of this day has looked at every account. */
    @Transactional
    void finished(LocalDate day) {
        if (!state.isFirst(FINISHED, day.toString())) {
            state.raise(FINISHED, day.toString());
        }
    }

    /** Whether a round of this day, or of a later one, was finished; if not, its server may have died in it. */
    @Transactional
    boolean isFinished(LocalDate day) {
        return state.content(FINISHED).filter(last -> last.compareTo(day.toString()) >= 0).isPresent();
    }

    /** The round of this day did not succeed; whoever asks next gets it again. */
    @Transactional
    void giveBack(LocalDate day) {
        state.put(LAST_ROUND, day.minusDays(1).toString());
    }
}
