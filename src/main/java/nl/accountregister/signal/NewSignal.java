package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * Wat iemand meldt, as typed; nothing checked yet.
 *
 * @param kind    null when nothing was chosen
 * @param address of the page or the post
 * @param page    name or address of the account of ours that it is about
 * @param name    of the reporter; optional, as the address to write to
 */
public record NewSignal(@Nullable SignalKind kind, @Nullable String address, @Nullable String page, @Nullable String words, @Nullable String name,
                        @Nullable String email, List<Sent> attachments) {

    /** Bestand as it was sent. */
    public record Sent(String name, byte[] bytes) {
    }
}
