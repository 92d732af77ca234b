package nl.accountregister.publication;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Publicatie: a line of the publicatielogboek, as it reads now. How it read before is in its {@link PublicationEdition editions}.
 *
 * @param what            what was published, in a sentence or two
 * @param link            where it can be seen; null when that was not noted
 * @param publishedBy     the medewerker who published it; null for somebody who is none
 * @param publishedByName their name as it was
 * @param recordedBy      user who noted it first; null for an API key or the register itself
 * @param removed         whether it was taken away, which leaves it readable
 * @param version         counts its editions, from 1
 */
@MappedEntity("publication")
public record Publication(@Id @GeneratedValue @Nullable Long id, long accountId, LocalDate publishedOn, String what, @Nullable String link,
                          @Nullable Long publishedBy, String publishedByName, Instant recordedAt, @Nullable Long recordedBy, boolean removed,
                          int version) {

    /** Whether it was changed, or taken away, since it was first noted. */
    public PublicationState state() {
        return removed ? PublicationState.REMOVED : version > 1 ? PublicationState.CHANGED : PublicationState.AS_NOTED;
    }
}
