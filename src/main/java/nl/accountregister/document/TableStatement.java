package nl.accountregister.document;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Language;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Verantwoording: what a file with a list says about itself, apart from its rows. The rows of a past day are the same whenever
 * they are asked for; moment and user are not, so they stand only here.
 *
 * @param title  of the list, in the language of the file
 * @param day    peildatum; null for a list that has none
 * @param filter what was filtered, in words or as in the address; empty when nothing was
 * @param rows   how many rows there are
 * @param moment when it was made
 * @param user   who had it made
 * @param colour of the organisation, {@code #rrggbb}
 */
public record TableStatement(String title, @Nullable LocalDate day, String filter, long rows, Instant moment, String user, String organisation,
                             String colour, Language language) {
}
