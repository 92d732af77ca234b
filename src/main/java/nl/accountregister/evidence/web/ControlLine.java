package nl.accountregister.evidence.web;

import io.micronaut.core.annotation.Nullable;

/**
 * An item of a control in a list.
 *
 * @param href   where it leads; null when it leads nowhere
 * @param facts  what the register says of it, in a sentence
 * @param fault  why it is an exception; null when it is none
 * @param exempt until when it has an ontheffing; null when it has none
 * @param digest the number by which it was drawn; null outside a sample
 * @param finding what an auditor found; null when nothing was noted
 * @param note   where one notes what one found; null when that is not for the reader
 */
public record ControlLine(String key, String name, String platform, @Nullable String href, String facts, @Nullable String fault, @Nullable String exempt, String tone,
                          @Nullable String digest, @Nullable String finding, String findingTone, @Nullable String note) {
}
