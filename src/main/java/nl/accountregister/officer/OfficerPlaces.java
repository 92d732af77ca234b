package nl.accountregister.officer;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.shared.RuleViolation;

import java.time.LocalDate;
import java.util.List;

/** Plaats of a row in the table: numbers with room between them, the smallest on top. */
@Singleton
class OfficerPlaces {

    private final OfficerRowRepository rows;

    OfficerPlaces(OfficerRowRepository rows) {
        this.rows = rows;
    }

    /** The code of the row above an officer's on a day; empty when it stands on top, null when it is not in the table. */
    @Nullable
    String above(LocalDate day, String code) {
        String above = "";
        for (OfficerRow row : rows.on(day)) {
            if (row.code().equals(code)) {
                return above;
            }
            above = row.code();
        }
        return null;
    }

    /**
     * A place for an officer's row, on which no other row stands that day.
     *
     * @param below code of the row below which it comes; empty for the top, null for the foot of the table
     * @throws RuleViolation when the table has no such row on that day
     */
    int place(LocalDate day, String code, @Nullable String below) {
        List<OfficerRow> others = rows.on(day).stream().filter(r -> !r.code().equals(code)).toList();
        int index = below == null ? others.size() - 1 : -1;
        for (int i = 0; below != null && i < others.size(); i++) {
            index = others.get(i).code().equals(below) ? i : index;
        }
        if (index < 0 && below != null && !below.isEmpty()) {
            throw RuleViolation.of("plaats", "officer.place", day);
        }
        int above = index < 0 ? 0 : others.get(index).position();
        if (index == others.size() - 1) {
            return above + Officers.ROOM;
        }
        if (others.get(index + 1).position() - above < 2) {
            rows.makeRoom(above, Officers.ROOM);
            return above + Officers.ROOM / 2;
        }
        return above + (others.get(index + 1).position() - above) / 2;
    }
}
