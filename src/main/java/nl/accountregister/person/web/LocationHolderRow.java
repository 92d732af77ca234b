package nl.accountregister.person.web;

import io.micronaut.core.annotation.Nullable;

/**
 * Who answers for a location, on its page.
 *
 * @param href  the page of the medewerker; null for who may not see it
 * @param place the location itself or its region, in words
 * @param until the last day of the function; null while it goes on
 */
public record LocationHolderRow(@Nullable String href, String name, String officer, String place, @Nullable String until) {
}
