package nl.accountregister.outbox;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Today;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Storing of the mail server, as this instance meets it: how long it leaves the server alone, longer each time, so that
 * waiting mail neither hammers it nor uses up its attempts.
 */
@Singleton
public class ServerPause {

    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2),
        Duration.ofMinutes(5));

    /**
     * What is the matter.
     *
     * @param since when it began
     * @param until when mail is tried again
     * @param words of the mail server, or what went wrong
     */
    public record Trouble(Instant since, Instant until, String words, int times) {
    }

    private final Today today;
    @Nullable
    private volatile Trouble trouble;

    ServerPause(Today today) {
        this.today = today;
    }

    /** What is the matter now; empty when nothing is. A system call. */
    public Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    boolean holds() {
        Trouble now = trouble;
        return now != null && today.moment().isBefore(now.until());
    }

    /** It could not be used. @return whether that is news */
    synchronized boolean failed(String words) {
        Trouble before = trouble;
        int times = before == null ? 1 : before.times() + 1;
        trouble = new Trouble(before == null ? today.moment() : before.since(),
            today.moment().plus(PAUSES.get(Math.min(times, PAUSES.size()) - 1)), words, times);
        return before == null;
    }

    /** It works. */
    void over() {
        trouble = null;
    }
}
