package nl.accountregister.location.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.location.Location;
import nl.accountregister.location.LocationRow;

import java.time.LocalDate;
import java.util.List;

/**
 * Locatie in the API.
 *
 * @param laatsteDag the last day on which it is open; null while it stays
 * @param stand      code of the standing that day
 */
@Serdeable
record LocationJson(long id, String naam, String soort, @Nullable Region regio, @Nullable String plaats, @Nullable LocalDate geopendOp,
                    @Nullable LocalDate laatsteDag, String stand) {

    /** A region by id and name. */
    @Serdeable
    record Region(long id, String naam) {
    }

    /** A page of the list. @param totaal how many there are in all */
    @Serdeable
    record Listing(List<LocationJson> locaties, long totaal, int pagina, int grootte) {
    }

    static LocationJson of(LocationRow row, LocalDate today) {
        Location l = row.location();
        return new LocationJson(l.id(), l.name(), l.kind().code(), l.regionId() == null ? null : new Region(l.regionId(), row.regionName()), l.town(),
            l.openedOn(), l.lastDay(), l.standing(today).code());
    }
}
