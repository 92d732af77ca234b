package nl.accountregister.reminder.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.outbox.OutboxMessage;
import nl.accountregister.reminder.ReminderRound;
import nl.accountregister.reminder.Reminders;
import nl.accountregister.shared.Page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Herinneringen in the API. */
final class ReminderJson {

    private ReminderJson() {
    }

    /** What a round did; see {@link ReminderRound.Result}. */
    @Serdeable
    record Round(int gepland, int verzonden, int mislukt) {

        static Round of(ReminderRound.Result result) {
            return new Round(result.planned(), result.sent(), result.failed());
        }
    }

    /** A page of the ledger. */
    @Serdeable
    record Ledger(List<Line> herinneringen, long totaal, int pagina, int grootte) {

        static Ledger of(Page<Reminders.Told> page) {
            return new Ledger(page.rows().stream().map(Line::of).toList(), page.total(), page.number(), page.size());
        }
    }

    /**
     * A reminder.
     *
     * @param trede days after the herzieningsdatum; negative before it
     */
    @Serdeable
    record Line(long id, Named account, LocalDate herzieningOp, int trede, Instant gepland, List<Message> berichten) {

        static Line of(Reminders.Told told) {
            return new Line(told.reminder().id(), new Named(told.reminder().accountId(), told.reminder().accountName()),
                told.reminder().dueOn(), told.reminder().step(), told.reminder().plannedAt(), told.messages().stream().map(Message::of).toList());
        }
    }

    /** Something with a number and a name. */
    @Serdeable
    record Named(long id, String naam) {
    }

    /**
     * A message of a reminder.
     *
     * @param afgehandeld when it was sent, stored or given up; null while it waits
     * @param reden       what went wrong last
     */
    @Serdeable
    record Message(long id, String ontvanger, String adres, String onderwerp, String status, int pogingen, @Nullable Instant afgehandeld,
                   @Nullable String reden) {

        static Message of(OutboxMessage m) {
            return new Message(m.id(), m.recipientName(), m.recipientAddress(), m.subject(), m.status().code(), m.attempts(), m.finishedAt(),
                m.lastError());
        }
    }
}
