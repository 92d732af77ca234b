package nl.accountregister.officer;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.shared.Bilingual;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Functionaristabel in the database: rows and their cells put together, and taken apart again; each change is told of. */
@Singleton
class OfficerStore {

    private final OfficerRowRepository rows;
    private final OfficerCellRepository cells;
    private final OfficerRowHistory history;
    private final ApplicationEventPublisher<Object> events;

    OfficerStore(OfficerRowRepository rows, OfficerCellRepository cells, OfficerRowHistory history, ApplicationEventPublisher<Object> events) {
        this.rows = rows;
        this.cells = cells;
        this.history = history;
        this.events = events;
    }

    /** What holds on a day, in the order of the table. */
    List<OfficerVersion> on(LocalDate day) {
        return together(rows.on(day), cells.on(day));
    }

    /** What held on a day, as it was known at the end of that day. */
    List<OfficerVersion> known(LocalDate day) {
        Instant end = AsOf.end(day);
        return together(rows.known(day, end), cells.known(day, end));
    }

    /** When the last change of an officer was written down, after a day. */
    Instant knownSince(String code, LocalDate day) {
        return rows.knownSince(code, AsOf.end(day)).orElse(AsOf.end(day));
    }

    /** Every version of an officer, the earliest first; none when there is no such officer. */
    List<OfficerVersion> of(String code) {
        // MySQL finds "ac" for "AC"
        return together(rows.findByCodeOrderByValidFrom(code), cells.of(code)).stream().filter(v -> v.officer().code().equals(code)).toList();
    }

    /** The same as it was known at the end of a day. */
    List<OfficerVersion> of(String code, LocalDate day) {
        Instant end = AsOf.end(day);
        return together(rows.knownOf(code, end), cells.knownOf(code, end)).stream().filter(v -> v.officer().code().equals(code)).toList();
    }

    /** The first day after a day on which the table changes, as far as is known now. */
    Optional<LocalDate> nextChange(LocalDate day) {
        return Stream.concat(rows.nextBeginning(day).stream(), rows.nextEnd(day).map(last -> last.plusDays(1)).stream()).min(LocalDate::compareTo);
    }

    /** Takes over the table of the organisation's document, of officers that are not in the table yet, each once. */
    void addAll(List<OfficerVersion> versions) {
        rows.saveAll(versions.stream().map(OfficerStore::row).toList());
        Map<String, Long> ids = rows.on(Officers.BEGINNING).stream().collect(Collectors.toMap(OfficerRow::code, OfficerRow::id));
        cells.saveAll(versions.stream().flatMap(v -> cells(ids.get(v.officer().code()), v.officer()).stream()).toList());
        history.fromTheBeginning();
        events.publishEvent(new OfficerTableChanged());
    }

    /** Adds a version. */
    void add(OfficerVersion version) {
        write(rows.save(row(version)).id(), version.officer());
        changed();
    }

    /** Puts a version in the place of the one with its id. */
    void replace(OfficerVersion version) {
        rows.update(row(version));
        cells.deleteByRowIdIn(List.of(version.id()));
        write(version.id(), version.officer());
        changed();
    }

    /** Ends a version that others follow; what was written down of it stays. */
    void close(OfficerVersion version, LocalDate last) {
        rows.close(version.id(), last);
        changed();
    }

    /** Takes versions out that will not come. */
    void drop(List<OfficerVersion> versions) {
        List<Long> ids = versions.stream().map(OfficerVersion::id).toList();
        if (!ids.isEmpty()) {
            cells.deleteByRowIdIn(ids);
            rows.deleteByIdIn(ids);
            changed();
        }
    }

    private void changed() {
        history.follow();
        events.publishEvent(new OfficerTableChanged());
    }

    private void write(long rowId, Officer officer) {
        List<OfficerCell> written = cells(rowId, officer);
        if (!written.isEmpty()) {
            cells.saveAll(written);
        }
    }

    private static List<OfficerCell> cells(long rowId, Officer officer) {
        List<OfficerCell> all = new ArrayList<>();
        for (int i = 0; i < officer.personal().size(); i++) {
            all.add(OfficerCell.of(rowId, OfficerCell.Column.PERSONAL, i, officer.personal().get(i)));
        }
        for (int i = 0; i < officer.access().size(); i++) {
            all.add(OfficerCell.of(rowId, OfficerCell.Column.ACCESS, i, officer.access().get(i)));
        }
        return all;
    }

    private static OfficerRow row(OfficerVersion v) {
        Officer o = v.officer();
        return new OfficerRow(v.id() == 0 ? null : v.id(), o.code(), v.position(), o.tie(), o.name().nl(), o.name().en(), v.validFrom(),
            v.validUntil(), v.recordedAt(), v.recordedBy(), v.reason());
    }

    private static List<OfficerVersion> together(List<OfficerRow> rows, List<OfficerCell> cells) {
        Map<Long, List<OfficerCell>> byRow = cells.stream().collect(Collectors.groupingBy(OfficerCell::rowId));
        return rows.stream().map(r -> version(r, byRow.getOrDefault(r.id(), List.of()))).toList();
    }

    private static OfficerVersion version(OfficerRow r, List<OfficerCell> cells) {
        Officer officer = new Officer(r.code(), new Bilingual(r.nameNl(), r.nameEn()), r.tie(),
            entries(cells, OfficerCell.Column.PERSONAL), entries(cells, OfficerCell.Column.ACCESS));
        return new OfficerVersion(r.id(), officer, r.position(), r.validFrom(), r.validUntil(), r.recordedAt(), r.recordedBy(), r.reason());
    }

    private static List<CellEntry> entries(List<OfficerCell> cells, OfficerCell.Column column) {
        return cells.stream().filter(c -> c.col() == column).map(OfficerCell::entry).toList();
    }
}
