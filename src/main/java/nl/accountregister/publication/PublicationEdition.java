package nl.accountregister.publication;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Lezing of a line of the publicatielogboek: how it read from a moment on. Written once and never changed, so that an error is
 * put right in the open (CNV, HartenHoeve).
 *
 * @param number     from 1, which is how it was first noted
 * @param removed    whether the line was taken away with this one
 * @param madeBy     user; null for an API key or the register itself
 * @param madeByName their name as it was
 * @param reason     why it was changed or taken away; null of the first
 */
@MappedEntity("publication_edition")
public record PublicationEdition(@Id @GeneratedValue @Nullable Long id, long publicationId, int number, LocalDate publishedOn, String what,
                                 @Nullable String link, String publishedByName, boolean removed, Instant madeAt, @Nullable Long madeBy,
                                 String madeByName, @Nullable String reason) {
}
