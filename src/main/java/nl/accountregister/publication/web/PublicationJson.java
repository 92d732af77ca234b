package nl.accountregister.publication.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.publication.Publication;
import nl.accountregister.publication.PublicationEdition;
import nl.accountregister.publication.PublicationRow;
import nl.accountregister.publication.Publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Publicatie in the API.
 *
 * @param account       id of the account
 * @param door          who published it
 * @param staat         {@code ONGEWIJZIGD}, {@code GEWIJZIGD} or {@code VERWIJDERD}
 * @param versie        to send along with a change
 * @param gewijzigdDoor who changed it last or took it away; null when nobody did
 * @param reden         why
 * @param lezingen      how it read from its first on; in a list null
 */
@Serdeable
record PublicationJson(long id, long account, LocalDate datum, String wat, @Nullable String link, String door, String genoteerdDoor, Instant genoteerdOp,
                       String staat, int versie, @Nullable String gewijzigdDoor, @Nullable Instant gewijzigdOp, @Nullable String reden,
                       @Nullable List<Edition> lezingen) {

    /** How it read from a moment on. @param reden why it was changed or taken away; null of the first */
    @Serdeable
    record Edition(int nummer, LocalDate datum, String wat, @Nullable String link, String gepubliceerdDoor, boolean verwijderd, Instant moment, String door,
                   @Nullable String reden) {

        static Edition of(PublicationEdition e) {
            return new Edition(e.number(), e.publishedOn(), e.what(), e.link(), e.publishedByName(), e.removed(), e.madeAt(), e.madeByName(), e.reason());
        }
    }

    /** A page of the list. @param totaal how many there are in all */
    @Serdeable
    record Listing(List<PublicationJson> publicaties, long totaal, int pagina, int grootte) {
    }

    static PublicationJson of(PublicationRow p) {
        return new PublicationJson(p.id(), p.accountId(), p.publishedOn(), p.what(), p.link(), p.publishedBy(), p.recordedBy(), p.recordedAt(), p.state().code(),
            p.version(), p.changedBy(), p.changedAt(), p.reason(), null);
    }

    static PublicationJson of(Publications.Whole whole) {
        Publication p = whole.publication();
        PublicationEdition first = whole.editions().get(0);
        PublicationEdition last = whole.editions().get(whole.editions().size() - 1);
        boolean changed = last.number() > 1;
        return new PublicationJson(p.id(), p.accountId(), p.publishedOn(), p.what(), p.link(), p.publishedByName(), first.madeByName(), p.recordedAt(),
            p.state().code(), p.version(), changed ? last.madeByName() : null, changed ? last.madeAt() : null, last.reason(),
            whole.editions().stream().map(Edition::of).toList());
    }
}
