package nl.accountregister.person.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.person.ImportChange;
import nl.accountregister.person.ImportPlan;
import nl.accountregister.person.PeopleImport;
import nl.accountregister.shared.Texts;
import nl.accountregister.officer.OfficerTable;
import nl.accountregister.shared.Language;

import java.time.LocalDate;
import java.util.List;

/**
 * Import of medewerkers in the API.
 *
 * @param proef         whether it was only tried
 * @param opgeslagen    whether the changes are in the register
 * @param codering      how the file was read
 * @param genegeerd     columns that the import has no use for
 * @param nietInBestand how many in service are not in the file
 * @param wijzigingen   what changes, in the order of the file, 1,000 at most
 * @param fouten        what is wrong, by row, 1,000 at most
 * @param foutenTotaal  how many faults there are in all
 */
@Serdeable
record ImportJson(boolean proef, boolean opgeslagen, String bestand, String sha256, String codering, List<String> genegeerd, int rijen, long nieuw,
                  long gewijzigd, long uitDienst, int ongewijzigd, int nietInBestand, List<Change> wijzigingen, List<Fault> fouten, int foutenTotaal) {

    private static final int MOST = 1000;

    /** @param soort NIEUW, GEWIJZIGD or UIT_DIENST; @param id null for somebody who is not in the register yet */
    @Serdeable
    record Change(int rij, String soort, @Nullable Long id, String personeelsnummer, String naam, List<Field> gegevens) {
    }

    /** Dates in ISO 8601; a function as code, place, first and last day. */
    @Serdeable
    record Field(String gegeven, @Nullable String was, @Nullable String wordt) {
    }

    /** @param kolom null when it concerns the whole row */
    @Serdeable
    record Fault(int rij, @Nullable String kolom, String melding) {
    }

    static ImportJson of(PeopleImport.Trial trial, boolean stored, boolean trialOnly, Texts texts, Language language, OfficerTable table) {
        ImportPlan plan = trial.plan();
        ImportWords words = new ImportWords(texts, language, table);
        return new ImportJson(trialOnly, stored, trial.fileName(), trial.sha256(), plan.encoding(), plan.ignored(), plan.rows(),
            plan.count(ImportChange.Kind.NEW), plan.count(ImportChange.Kind.CHANGED), plan.count(ImportChange.Kind.LEAVING), plan.unchanged(),
            plan.absent().size(), plan.changes().stream().limit(MOST).map(ImportJson::change).toList(),
            plan.faults().stream().limit(MOST).map(f -> new Fault(f.row(), f.column() == null ? null : f.column().head(), words.fault(f))).toList(),
            plan.faults().size());
    }

    private static Change change(ImportChange c) {
        String kind = switch (c.kind()) {
            case NEW -> "NIEUW";
            case CHANGED -> "GEWIJZIGD";
            case LEAVING -> "UIT_DIENST";
        };
        return new Change(c.row(), kind, c.personId(), c.staffNumber(), c.name(), c.fields().stream()
            .map(f -> new Field(f.name(), text(f.before()), text(f.after()))).toList());
    }

    @Nullable
    private static String text(@Nullable Object value) {
        return value instanceof LocalDate date ? date.toString() : PersonWords.text(value);
    }
}
