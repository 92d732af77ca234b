package nl.accountregister.timeline;

import io.micronaut.core.annotation.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Gebeurtenis in words.
 *
 * @param title what happened
 * @param by    who did it; null for the register itself
 * @param tone  colour of its mark on a page
 * @param lines what there is to say of it, in plain sentences
 * @param words what somebody wrote; null when nobody did, or when it is not for the reader
 */
public record HappeningText(HappeningKind kind, Instant at, String title, @Nullable String by, String tone, List<String> lines, @Nullable String words) {
}
