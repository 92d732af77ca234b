package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Filter of a list of medewerkers; null does not filter. Officer, location and region are those held on the day.
 *
 * @param officer code of an officer in the table
 * @param query   part of a name, e-mail address or personeelsnummer
 * @param day     peildatum: the day at the end of which it holds; null for today
 */
public record PersonFilter(@Nullable PersonStanding standing, @Nullable String officer, @Nullable Long locationId, @Nullable Long regionId,
                           @Nullable String query, @Nullable LocalDate day) {

    /** What a list can be sorted by; with "-" the other way round. */
    public static final List<String> SORTS = List.of("naam", "-naam", "personeelsnummer", "-personeelsnummer", "inDienst", "-inDienst", "uitDienst",
        "-uitDienst");
}
