package nl.accountregister.timeline.web;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * Something that happened, in words.
 *
 * @param kind  code of its sort
 * @param title what happened
 * @param by    who did it; null for the register itself
 * @param lines what there is to say of it, in plain sentences
 * @param words what somebody wrote; null when nobody did, or when it is not for the reader
 */
public record TimelineLine(String kind, String iso, String moment, String title, @Nullable String by, String tone, List<String> lines, @Nullable String words) {
}
