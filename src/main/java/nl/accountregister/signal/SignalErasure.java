package nl.accountregister.signal;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.outbox.Outbox;
import nl.accountregister.shared.Actor;

import java.time.LocalDate;
import java.util.List;

/**
 * Wissen of who reported something, some time after it was closed: name, address, user, words and pictures, and the address of
 * the receipt. What was reported and what came of it stays.
 */
@Singleton
class SignalErasure {

    private final SignalRepository signals;
    private final SignalCaseRepository cases;
    private final SignalAttachmentRepository attachments;
    private final SignalBook book;
    private final Outbox outbox;
    private final Profiles profiles;

    SignalErasure(SignalRepository signals, SignalCaseRepository cases, SignalAttachmentRepository attachments, SignalBook book, Outbox outbox, Profiles profiles) {
        this.signals = signals;
        this.cases = cases;
        this.attachments = attachments;
        this.book = book;
        this.outbox = outbox;
        this.profiles = profiles;
    }

    /** Those whose time has come; behind the one that was last seen. */
    List<Long> due(long last) {
        return signals.toErase(lastDay(), last);
    }

    /** @return whether it was erased now */
    @Transactional
    public boolean erase(Actor actor, long id) {
        SignalCase c = cases.lock(id).orElse(null);
        Signal signal = book.signal(id);
        if (c == null || c.closedOn() == null || c.closedOn().isAfter(lastDay()) || signal.erasedAt() != null) {
            return false;
        }
        attachments.drop(id);
        if (signal.receiptMessageId() != null) {
            outbox.forget(signal.receiptMessageId());
        }
        book.erase(actor, signal);
        return true;
    }

    private LocalDate lastDay() {
        return book.day().minusDays(profiles.current().signals().keepDays());
    }
}
