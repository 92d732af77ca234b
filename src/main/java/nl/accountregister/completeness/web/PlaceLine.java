package nl.accountregister.completeness.web;

import io.micronaut.core.annotation.Nullable;

/**
 * A place in a list.
 *
 * @param place       name of the location, or of the account that the document names
 * @param region      null when it has none
 * @param how         how much it is expected, in words
 * @param account     words of the link to the account or the request; null when there is none
 * @param accountHref where that leads
 * @param note        why there is none; null when that is not recorded
 * @param until       until when that holds, and who recorded it
 */
public record PlaceLine(String href, String place, @Nullable String region, String platform, String how, String state, String tone, @Nullable String account,
                        @Nullable String accountHref, @Nullable String note, @Nullable String until) {
}
