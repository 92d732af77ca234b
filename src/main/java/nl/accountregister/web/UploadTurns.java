package nl.accountregister.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.NotNow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Beurten of large files: each is in memory as long as it is received and read, so no more than some are taken at once,
 * and fewer of one sender. Others are asked to come back; waiting they would be in memory as well.
 */
final class UploadTurns {

    /** A sender who stops halfway, or whose answer never went out, does not keep a turn for ever. */
    private static final Duration LONGEST = Duration.ofMinutes(2);
    /** Seconds. */
    private static final int COME_BACK = 10;

    private final Clock clock;
    private final int most;
    private final int mostOfOne;
    private final List<Turn> taken = new ArrayList<>();

    UploadTurns(Clock clock, int most, int mostOfOne) {
        this.clock = clock;
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** One file that is being received or read. */
    static final class Turn {

        private final String sender;
        private final Instant end;

        private Turn(String sender, Instant end) {
            this.sender = sender;
            this.end = end;
        }
    }

    /** @throws NotNow when so many are being received that this one has to come back */
    synchronized Turn take(String sender) {
        Instant now = clock.instant();
        taken.removeIf(turn -> !turn.end.isAfter(now));
        if (taken.size() >= most || taken.stream().filter(turn -> turn.sender.equals(sender)).count() >= mostOfOne) {
            throw NotNow.tooMany("error.upload.busy", COME_BACK);
        }
        Turn turn = new Turn(sender, now.plus(LONGEST));
        taken.add(turn);
        return turn;
    }

    synchronized void end(@Nullable Turn turn) {
        taken.remove(turn);
    }
}
