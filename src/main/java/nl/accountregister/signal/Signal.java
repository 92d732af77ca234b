package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/**
 * Melding: what somebody reported, as they said it. It changes once: when who reported it is erased. What becomes of it is
 * its {@link SignalCase}.
 *
 * @param reference        kenmerk that the reporter gets, such as {@code M-7KQ2-PX4D-9T}; nobody can guess one
 * @param address          as it was typed; empty when none was
 * @param aboutPage        which account of ours it is about, as it was typed; may be empty
 * @param words            may be empty
 * @param reporterName     null when none was given, or it was erased; as the next two
 * @param reporterId       the user, when the reporter had signed in
 * @param receiptMessageId message in the outbox that tells the reporter that it came in; null when none was sent
 * @param erasedAt         when the reporter was erased, and with them their words
 */
@MappedEntity("signal_entry")
public record Signal(@Id @GeneratedValue @Nullable Long id, String reference, SignalKind kind, String address, String aboutPage, String words,
                     @Nullable String reporterName, @Nullable String reporterEmail, @Nullable Long reporterId, @Nullable Long receiptMessageId,
                     Instant receivedAt, @Nullable Instant erasedAt) {

    Signal told(long messageId) {
        return new Signal(id, reference, kind, address, aboutPage, words, reporterName, reporterEmail, reporterId, messageId, receivedAt, erasedAt);
    }

    Signal erased(Instant at) {
        return new Signal(id, reference, kind, address, "", "", null, null, null, null, receivedAt, at);
    }

    /** Without who reported it, for who only has to know what was reported. */
    Signal anonymous() {
        return new Signal(id, reference, kind, address, aboutPage, words, null, null, null, null, receivedAt, erasedAt);
    }
}
