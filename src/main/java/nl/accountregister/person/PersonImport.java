package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/**
 * Importbestand: a file of the HR system that was tried and waits to be applied, or was.
 *
 * @param sha256      of the file
 * @param shownDigest of the changes that the trial showed, so that what is applied is what was seen
 * @param content     the file; gone once it was applied or has lapsed, since it is full of personal data
 */
@MappedEntity("person_import")
public record PersonImport(@Id @GeneratedValue @Nullable Long id, String fileName, String sha256, int sizeBytes, String shownDigest, Status status,
                           Instant createdAt, String createdBy, @Nullable Instant appliedAt, @Nullable String appliedBy, @Nullable byte[] content) {

    /** Stand of a file. */
    public enum Status { TRIAL, APPLIED, LAPSED }

    PersonImport applied(Instant at, String by) {
        return new PersonImport(id, fileName, sha256, sizeBytes, shownDigest, Status.APPLIED, createdAt, createdBy, at, by, null);
    }
}
