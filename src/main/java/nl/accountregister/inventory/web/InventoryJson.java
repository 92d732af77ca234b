package nl.accountregister.inventory.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.deviation.DeviationKind;
import nl.accountregister.inventory.InventoryRow;

import java.time.LocalDate;
import java.util.List;

/** A row of the inventory in JSON; the same attributes as the columns of the CSV. */
@Serdeable
record InventoryJson(long id, String naam, String platform, String soort, @Nullable String url, @Nullable String gebruikersnaam, String status,
                     @Nullable String locatie, @Nullable String regio, String eigenaar, @Nullable String plaatsvervanger, String verantwoordelijk,
                     String zichtbaarheid, String tweestapsverificatie, @Nullable String herstelmailbox, @Nullable LocalDate herzieningOp,
                     @Nullable LocalDate laatsteHerzieningOp, @Nullable Integer beheerplan, boolean achterstallig, boolean verweesd,
                     List<String> afwijkingen, List<String> ontheffingen, int versie) {

    static InventoryJson of(InventoryRow r) {
        return new InventoryJson(r.id(), r.name(), r.platform(), r.kind().code(), r.url(), r.handle(), r.status().code(), r.location(), r.region(),
            r.owner(), r.deputy(), r.departments(), r.visibility().code(), r.twoFactor().code(), r.recoveryMailbox(), r.nextReviewOn(), r.lastReviewOn(),
            r.planVersion(), r.overdue(), r.orphaned(), r.deviations().stream().map(DeviationKind::code).toList(), r.exempt().stream().map(DeviationKind::code).toList(), r.version());
    }
}
