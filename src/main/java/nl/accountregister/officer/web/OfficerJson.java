package nl.accountregister.officer.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.officer.CellWords;
import nl.accountregister.officer.Officer;
import nl.accountregister.officer.OfficerHistory;
import nl.accountregister.officer.OfficerVersion;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Een functionaris in the API.
 *
 * @param versie  to send along with a change; null with a peildatum, since nothing changes the past
 * @param versies what the table says in each period, the earliest first
 */
@Serdeable
record OfficerJson(String code, @Nullable Integer versie, List<Version> versies) {

    /**
     * @param geldigTot      last day; null while no end is known
     * @param vastgelegdDoor null for who may not see everything, as is toelichting
     * @param toelichting    why the past was changed
     */
    @Serdeable
    record Version(String naam, String naamEngels, String hoortBij, List<OfficersJson.Entry> persoonlijkAccount, List<OfficersJson.Entry> toegang,
                   LocalDate geldigVanaf, @Nullable LocalDate geldigTot, Instant vastgelegdOp, @Nullable String vastgelegdDoor,
                   @Nullable String toelichting) {
    }

    static OfficerJson of(OfficerHistory history, Actor actor, CellWords words) {
        return of(history, history.version(), actor, words);
    }

    static OfficerJson past(OfficerHistory history, Actor actor, CellWords words) {
        return of(history, null, actor, words);
    }

    private static OfficerJson of(OfficerHistory history, @Nullable Integer version, Actor actor, CellWords words) {
        boolean all = Permission.SEE_EVERYTHING.heldBy(actor);
        return new OfficerJson(history.all().get(0).officer().code(), version,
            history.all().stream().map(v -> version(v, all, words)).toList());
    }

    private static Version version(OfficerVersion v, boolean all, CellWords words) {
        Officer o = v.officer();
        return new Version(o.name().nl(), o.name().en(), o.tie().code(), OfficersJson.entries(o.personal(), words),
            OfficersJson.entries(o.access(), words), v.validFrom(), v.validUntil(), v.recordedAt(), all ? v.recordedBy() : null, all ? v.reason() : null);
    }
}
