package nl.accountregister.reminder;

import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RegisterState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;

/**
 * Maandbrieven: in each month every manager of a region gets one letter with the accounts of which the review is more than
 * 60 days late; nobody gets one without such accounts. Who cannot be reached is substituted as for a reminder, in the end by
 * communications.
 */
@Singleton
public class MonthlyLetters {

    static final String LAST = "reminders.letters";
    private static final int SHOWN = 24;
    private static final Logger LOG = LoggerFactory.getLogger(MonthlyLetters.class);

    private final LetterRepository letters;
    private final RegisterState state;
    private final LetterWriting writing;
    private final LetterReceivers receivers;
    private final RoundLock lock;
    private final TransactionOperations<Connection> transactions;

    MonthlyLetters(LetterRepository letters, RegisterState state, LetterWriting writing, LetterReceivers receivers, RoundLock lock,
                   TransactionOperations<Connection> transactions) {
        this.letters = letters;
        this.state = state;
        this.writing = writing;
        this.receivers = receivers;
        this.lock = lock;
        this.transactions = transactions;
    }

    /**
     * The latest letters.
     *
     * @throws nl.accountregister.shared.Refused when the actor may not see everything
     */
    @ReadOnly
    public List<MonthlyLetter> latest(Actor actor) {
        Permission.SEE_EVERYTHING.require(actor);
        return letters.latest(SHOWN);
    }

    /** The latest that there were at the end of a day, which {@link Reminders} has judged; throws as {@link #latest(Actor)}. */
    @ReadOnly
    public List<MonthlyLetter> latestOn(Actor actor, LocalDate day) {
        Permission.SEE_EVERYTHING.require(actor);
        return letters.latestBefore(AsOf.end(day), SHOWN);
    }

    /** A letter as PDF, with a name for its file. */
    public record Pages(String fileName, byte[] pdf) {
    }

    /**
     * The pages of a letter.
     *
     * @throws nl.accountregister.shared.Refused when the actor may not see everything
     * @throws NotFound when there is none with this number
     */
    @ReadOnly
    public Pages pdf(Actor actor, long id) {
        Permission.SEE_EVERYTHING.require(actor);
        LetterRepository.Letter letter = letters.findById(id).orElseThrow(NotFound::new);
        return new Pages(LetterWriting.fileName(letter.monthFrom()), letter.pdf());
    }

    /** @return how many were put in the outbox */
    int sendWhenDue(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        String last = state.content(LAST).orElse("");
        if (last.isEmpty()) {
            // A register that has just been set up has missed nothing.
            state.isFirst(LAST, month.toString());
            return 0;
        }
        return last.compareTo(month.toString()) >= 0 ? 0 : lock.unlessTaken(() -> send(month, day)).orElse(0);
    }

    private int send(LocalDate month, LocalDate day) {
        int sent = 0;
        LetterReceivers.Receivers found = receivers.of(day);
        for (LetterReceivers.To to : found.to()) {
            // One after the other: what is broken off goes on with the next.
            if (!letters.existsByMonthFromAndReceiver(month, to.number())) {
                LetterWriting.Draft draft = writing.draft(to, month, day);
                transactions.executeWrite(status -> letters.save(writing.send(draft)));
                sent++;
            }
        }
        if (found.nobody()) {
            LOG.warn("Accounts are very late and nobody can be sent the letter of {}: communications has no address either", month);
        }
        state.raise(LAST, month.toString());
        return sent;
    }
}
