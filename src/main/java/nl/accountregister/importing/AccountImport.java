package nl.accountregister.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/**
 * Import of an inventory: a file and what became of it.
 *
 * @param sha256      of the file
 * @param columnsText what the columns are, see {@link ColumnPlan}
 * @param choice      what was to come in; null until that was said
 * @param notDouble   why the rows that look like other accounts are none; null when they stay out
 * @param counts      of the trial, see {@link ImportCounts}
 * @param shownDigest of what the trial showed, so that what comes in is what was seen
 * @param failure     key of the text that says why the last step came to nothing; null when it did not
 * @param run         name of the run that is at work
 * @param doneRows    how far that is, of {@code allRows}
 * @param seenAt      when it last said so
 */
@MappedEntity("account_import")
public record AccountImport(@Id @GeneratedValue @Nullable Long id, String fileName, String sha256, int sizeBytes, String columnsText, ImportStatus status,
                            @Nullable ImportChoice choice, @Nullable String notDouble, String counts, @Nullable String shownDigest, @Nullable String failure,
                            @Nullable String run, int doneRows, int allRows, Instant seenAt, Instant createdAt, String createdBy,
                            @Nullable Instant appliedAt, @Nullable String appliedBy, @Nullable Instant undoneAt, @Nullable String undoneBy) {

    public ImportCounts figures() {
        return ImportCounts.of(counts);
    }

    public ColumnPlan plan() {
        return ColumnPlan.of(columnsText);
    }

    /** How far it is, from 0 to 100. */
    public int percent() {
        return allRows == 0 ? 0 : (int) Math.min(100, 100L * doneRows / allRows);
    }
}
