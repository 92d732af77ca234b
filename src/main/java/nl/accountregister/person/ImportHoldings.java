package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.location.Location;
import nl.accountregister.location.Region;
import nl.accountregister.officer.Officer;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Violation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Functies of one medewerker in a file: which begin, which get another period, and which end because the same function
 * is held elsewhere from then on. Other functions that the register knows stay: the HR system does not know all.
 */
final class ImportHoldings {

    private final ImportRegister register;
    private final Person person;
    private final List<HoldingRow> held;
    private final ImportFaults faults;
    private final List<PersonOfficer> add = new ArrayList<>();
    private final List<ImportDraft.Period> set = new ArrayList<>();
    private final List<ImportChange.Field> fields = new ArrayList<>();

    ImportHoldings(ImportRegister register, @Nullable Person before, Person person, ImportFaults faults) {
        this.register = register;
        this.person = person;
        this.held = new ArrayList<>(register.holdings(before));
        this.faults = faults;
    }

    List<PersonOfficer> add() {
        return add;
    }

    List<ImportDraft.Period> set() {
        return set;
    }

    List<ImportChange.Field> fields() {
        return fields;
    }

    /**
     * Takes the function of one row into account; a row without one changes nothing.
     *
     * @param dated whether the person's own days can be relied upon; if not, only what is unknown is told
     */
    void take(ImportLine line, boolean dated) {
        if (!line.has(ImportColumn.OFFICER)) {
            for (ImportColumn column : List.of(ImportColumn.LOCATION, ImportColumn.REGION, ImportColumn.OFFICER_FROM, ImportColumn.OFFICER_UNTIL)) {
                if (line.has(column)) {
                    faults.add(line.row(), ImportColumn.OFFICER, "person.import.officer.missing", column.head());
                    return;
                }
            }
            return;
        }
        int before = faults.size();
        Officer officer = register.officers().get(ImportRegister.key(line.text(ImportColumn.OFFICER)));
        if (officer == null) {
            faults.add(line.row(), ImportColumn.OFFICER, "person.import.officer", ImportSheet.shortened(line.text(ImportColumn.OFFICER)));
        }
        Location location = named(line, ImportColumn.LOCATION, register.locations(), "person.import.location");
        Region region = named(line, ImportColumn.REGION, register.regions(), "person.import.region");
        boolean unread = line.has(ImportColumn.OFFICER_FROM) && line.date(ImportColumn.OFFICER_FROM) == null
            || line.has(ImportColumn.OFFICER_UNTIL) && line.date(ImportColumn.OFFICER_UNTIL) == null;
        if (dated && faults.size() == before && !unread) {
            place(line, officer, location, region);
        }
    }

    private void place(ImportLine line, Officer officer, @Nullable Location location, @Nullable Region region) {
        Long locationId = location == null ? null : location.id();
        Long regionId = region == null ? null : region.id();
        LocalDate given = line.date(ImportColumn.OFFICER_FROM);
        LocalDate until = line.date(ImportColumn.OFFICER_UNTIL);
        Optional<HoldingRow> same = held.stream().filter(h -> h.officer().equals(officer.code()) && Objects.equals(h.locationId(), locationId)
            && Objects.equals(h.regionId(), regionId)).filter(h -> given == null || !h.isOver(given)).max(Comparator.comparing(HoldingRow::heldFrom));
        LocalDate from = given != null ? given : same.map(HoldingRow::heldFrom).orElse(person.inServiceFrom());
        LocalDate last = line.cells().containsKey(ImportColumn.OFFICER_UNTIL) ? until : same.map(HoldingRow::heldUntil).orElse(null);
        PlainText check = new PlainText();
        HoldingRules.period(check, person, from, last);
        if (same.isEmpty()) {
            HoldingRules.place(check, officer, location, region, from);
        }
        if (!refused(line, check)) {
            HoldingRow wanted = new HoldingRow(same.map(HoldingRow::id).orElse(0L), 0, officer.code(), locationId, location == null ? null : location.name(),
                regionId, region == null ? null : region.name(), from, last);
            same.ifPresent(held::remove);
            makeRoom(line, wanted);
            held.add(wanted);
            note(same.orElse(null), wanted);
        }
    }

    /** The same function elsewhere ends the day before; when it cannot, the row is wrong. */
    private void makeRoom(ImportLine line, HoldingRow wanted) {
        for (HoldingRow other : List.copyOf(held)) {
            if (!other.officer().equals(wanted.officer()) || !HoldingRules.overlap(other.heldFrom(), other.heldUntil(), wanted.heldFrom(), wanted.heldUntil())) {
                continue;
            }
            boolean moves = other.id() != 0 && wanted.id() == 0 && line.has(ImportColumn.OFFICER_FROM) && other.heldFrom().isBefore(wanted.heldFrom())
                && !Objects.equals(other.place(), wanted.place());
            if (moves) {
                HoldingRow ended = new HoldingRow(other.id(), other.personId(), other.officer(), other.locationId(), other.locationName(), other.regionId(),
                    other.regionName(), other.heldFrom(), wanted.heldFrom().minusDays(1));
                held.remove(other);
                held.add(ended);
                note(other, ended);
            } else {
                String key = other.place() == null || Objects.equals(other.place(), wanted.place()) ? "person.import.twice" : "person.import.elsewhere";
                faults.add(line.row(), ImportColumn.OFFICER_FROM, key, other.heldFrom(), other.place() == null ? "" : other.place());
            }
        }
    }

    private void note(@Nullable HoldingRow before, HoldingRow after) {
        if (before != null && before.heldFrom().equals(after.heldFrom()) && Objects.equals(before.heldUntil(), after.heldUntil())) {
            return;
        }
        fields.add(new ImportChange.Field("functie", before == null ? null : words(before), words(after)));
        if (before == null) {
            add.add(new PersonOfficer(null, 0, after.officer(), after.locationId(), after.regionId(), after.heldFrom(), after.heldUntil()));
        } else {
            set.add(new ImportDraft.Period(after.id(), after.heldFrom(), after.heldUntil()));
        }
    }

    private static ImportChange.Held words(HoldingRow h) {
        return new ImportChange.Held(h.officer(), h.place(), h.heldFrom(), h.heldUntil());
    }

    private boolean refused(ImportLine line, PlainText check) {
        for (Violation v : check.violations()) {
            faults.add(new ImportFault(line.row(), ImportColumn.ofField(v.field()), v.key(), v.args()));
        }
        return !check.violations().isEmpty();
    }

    @Nullable
    private <T> T named(ImportLine line, ImportColumn column, Map<String, List<T>> known, String key) {
        if (!line.has(column)) {
            return null;
        }
        List<T> found = known.getOrDefault(ImportRegister.key(line.text(column)), List.of());
        if (found.size() != 1) {
            faults.add(line.row(), column, found.isEmpty() ? key : key + ".several", ImportSheet.shortened(line.text(column)));
            return null;
        }
        return found.get(0);
    }
}
