package nl.accountregister.person.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.person.HoldingRow;
import nl.accountregister.person.Person;
import nl.accountregister.web.Named;

import java.time.LocalDate;
import java.util.List;

/**
 * Medewerker in the API.
 *
 * @param uitDienst the last day in service; null while it goes on
 * @param stand     code of the standing today
 * @param functies  functions held; in a list only those that have not ended
 */
@Serdeable
record PersonJson(long id, @Nullable String personeelsnummer, String naam, @Nullable String email, LocalDate inDienst, @Nullable LocalDate uitDienst,
                  String stand, List<Holding> functies) {

    /** @param tot the last day; null while it goes on */
    @Serdeable
    record Holding(long id, String functie, @Nullable Named locatie, @Nullable Named regio, LocalDate vanaf, @Nullable LocalDate tot) {

        static Holding of(HoldingRow h) {
            return new Holding(h.id(), h.officer(), h.locationId() == null ? null : new Named(h.locationId(), h.locationName()),
                h.regionId() == null ? null : new Named(h.regionId(), h.regionName()), h.heldFrom(), h.heldUntil());
        }
    }

    /** A page of the list. @param totaal how many there are in all */
    @Serdeable
    record Listing(List<PersonJson> medewerkers, long totaal, int pagina, int grootte) {
    }

    /** The functions of one medewerker. */
    @Serdeable
    record Holdings(List<Holding> functies) {
    }

    static PersonJson of(Person p, LocalDate today, List<HoldingRow> held) {
        return new PersonJson(p.id(), p.staffNumber(), p.name(), p.email(), p.inServiceFrom(), p.inServiceUntil(), p.standing(today).code(),
            held.stream().map(Holding::of).toList());
    }
}
