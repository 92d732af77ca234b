package nl.accountregister.importing.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.importing.AccountImport;
import nl.accountregister.importing.Finding;
import nl.accountregister.importing.ImportCounts;
import nl.accountregister.shared.Language;

import java.time.Instant;
import java.util.List;

/**
 * An import in the API.
 *
 * @param voortgang    how far it is, from 0 to 100
 * @param mislukt      why the last step came to nothing; null when it did not
 * @param klaar        rows that can come in as they are
 * @param lijktOp      rows that look like another account, and come in when somebody says why they are none
 * @param ongewijzigd  rows that the register has just so
 * @param dubbel       rows of accounts that are there already
 * @param fout         rows with something wrong in them
 * @param bevindingen  what was found, by row, 1,000 at most
 */
@Serdeable
record AccountImportJson(long id, String status, int voortgang, @Nullable String mislukt, String bestand, long grootte, String sha256, Instant ontvangenOp, String ontvangenDoor,
                  @Nullable Instant doorgevoerdOp, @Nullable Instant teruggedraaidOp, int rijen, int klaar, int lijktOp, int ongewijzigd, int dubbel, int fout,
                  List<Line> bevindingen, int bevindingenTotaal) {

    /** @param kolom null when it concerns the whole row @param account address of the account that it is about; null for none */
    @Serdeable
    record Line(int rij, String soort, @Nullable String kolom, String melding, @Nullable String account) {
    }

    static Line line(Finding finding, Language language) {
        return new Line(finding.row(), finding.kind().code(), finding.field(), finding.in(language), finding.href());
    }

    static AccountImportJson of(AccountImport file, List<Line> lines, @Nullable String failure) {
        ImportCounts counts = file.figures();
        return new AccountImportJson(file.id(), file.status().code(), file.status().isBusy() ? file.percent() : 100, failure, file.fileName(), file.sizeBytes(), file.sha256(),
            file.createdAt(), file.createdBy(), file.appliedAt(), file.undoneAt(), counts.rows(), counts.ready(), counts.near(), counts.unchanged(), counts.doubles(),
            counts.bad(), lines, counts.findings());
    }
}
