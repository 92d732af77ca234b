package nl.accountregister.verification;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.platform.LookAlike;
import nl.accountregister.platform.Recognition;

import java.util.Set;

/**
 * Uitkomst of the check of one text.
 *
 * @param ground      why it is suspicious; null when it is not
 * @param asked       how the address was understood; null when it was not
 * @param refused     why it was not understood; null when it was
 * @param account     the official account: itself, or the one that it may be taken for. Null when there is none to name
 * @param differences in what the names differ although they look alike; empty when that is not the point
 */
public record Judgement(Verdict verdict, @Nullable Ground ground, @Nullable Recognition.Recognised asked, @Nullable Recognition.NotRecognised refused,
                        @Nullable OfficialAccount account, Set<LookAlike.Difference> differences) {
}
