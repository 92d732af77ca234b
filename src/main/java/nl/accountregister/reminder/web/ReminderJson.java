package nl.accountregister.reminder.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.outbox.OutboxRow;
import nl.accountregister.reminder.ReminderRound;
import nl.accountregister.reminder.ReminderRow;
import nl.accountregister.reminder.Reminders;
import nl.accountregister.shared.Page;
import nl.accountregister.web.Named;

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
     * @param herzieningOp the date that it reminds of: of a review, or by which an action must be done
     * @param trede        days after that date; negative before it
     * @param actie        what must be done; null for a review
     * @param stand        null when it is not known any more, of a past day
     */
    @Serdeable
    record Line(long id, String soort, Named account, LocalDate herzieningOp, int trede, @Nullable String actie, @Nullable String stand, Instant gepland,
                List<Message> berichten) {

        static Line of(Reminders.Told told) {
            ReminderRow row = told.reminder();
            return new Line(row.id(), row.kind().code(), new Named(row.accountId(), row.accountName()), row.dueOn(), row.step(), row.what(),
                row.status() == null ? null : row.status().code(), row.plannedAt(), told.listeners().stream().map(Message::of).toList());
        }
    }

    /**
     * A message of a reminder.
     *
     * @param als         the part in which somebody got it; null for old reminders
     * @param omdat       why it fell to them; null when the step names them
     * @param inPlaatsVan from whom it fell
     * @param afgehandeld when it was sent, stored or given up; null while it waits
     * @param reden       what went wrong last
     */
    @Serdeable
    record Message(long id, String ontvanger, String adres, @Nullable String als, @Nullable String omdat, @Nullable String inPlaatsVan, String onderwerp,
                   String status, int pogingen, @Nullable Instant afgehandeld, @Nullable String reden) {

        static Message of(Reminders.Listener listener) {
            OutboxRow m = listener.message();
            return new Message(m.id(), m.recipientName(), m.recipientAddress(), listener.part() == null ? null : listener.part().code(),
                listener.cause() == null ? null : listener.cause().code(), listener.insteadOf(), m.subject(), m.status().code(), m.attempts(), m.finishedAt(),
                m.lastError());
        }
    }
}
