package nl.accountregister.verification;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.NotNow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/**
 * Controle: is this an official account? For everybody. Takes any text and throws on none. It says yes only for an active,
 * public account of the register at exactly that address. An address that was asked about since the last change costs one
 * query; any other a second, one more when it is not an official account, and a fourth when something is known of it.
 */
@Singleton
public class Verifications {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);
    private static final int RETRY_AFTER = 30;

    private final Platforms platforms;
    private final KnownAddresses known;
    private final RememberedJudgements remembered;

    Verifications(Platforms platforms, KnownAddresses known, RememberedJudgements remembered) {
        this.platforms = platforms;
        this.known = known;
        this.remembered = remembered;
    }

    /** @throws NotNow when the register cannot be read, since an answer without it would be a guess */
    public Judgement judge(@Nullable String pasted) {
        Platforms.Reading reading = platforms.read(pasted);
        if (reading.refused() != null) {
            return Judge.judge(reading, List.of(), List::of);
        }
        try {
            return known.together(() -> remembered.of(reading,
                () -> Judge.judge(reading, known.official(reading.candidates()), () -> known.all(reading.candidates()))));
        } catch (RuntimeException e) {
            LOG.error("The register could not be read for a check", e);
            throw NotNow.unavailable("verification.unavailable", RETRY_AFTER);
        }
    }
}
