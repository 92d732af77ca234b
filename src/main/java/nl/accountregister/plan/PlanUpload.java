package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ingestuurd formulier: a filled-in plan form as somebody sent it, with what was read from it. It waits until its answers
 * are taken over, and is kept with the version that was made of it from then on.
 *
 * @param fileName   as the sender called it, fit to be shown
 * @param uploaderId user who sent it, in a browser or by an API key
 * @param formId     form that was filled in
 * @param madeFor    reference in the form itself; null for a blank form
 * @param meantFor   request or account that it is read for; null until that is known
 * @param versionId  version that has its answers; null while it waits
 */
@MappedEntity("plan_upload")
public record PlanUpload(@Id @GeneratedValue @Nullable Long id, String fileName, int sizeBytes, String sha256, String uploadedBy,
                         @Nullable Long uploaderId, Instant uploadedAt, String formId, int formVersion, @Nullable String madeFor,
                         @Nullable String meantFor, @TypeDef(type = DataType.STRING, converter = FieldsColumn.class) Fields fields,
                         @Nullable Long versionId, @Nullable Instant usedAt) {

    /** Velden: what was filled in, by the name of the field; an empty list for a field that was left empty. */
    public record Fields(Map<String, List<String>> values) {
    }

    /** What was read from it. */
    public PlanFormReading reading() {
        return new PlanFormReading(formId, formVersion, Optional.ofNullable(madeFor).flatMap(PlanReference::find).orElse(null), fields.values());
    }

    /** Where it is read for; empty until that is known. */
    public Optional<PlanReference> target() {
        return Optional.ofNullable(meantFor).flatMap(PlanReference::find);
    }

    /** Size as people say it, in kB, 1 at least. */
    public int kilobytes() {
        return Math.max(1, (sizeBytes + 512) / 1024);
    }

    PlanUpload meantFor(PlanReference reference) {
        return new PlanUpload(id, fileName, sizeBytes, sha256, uploadedBy, uploaderId, uploadedAt, formId, formVersion, madeFor, reference.code(),
            fields, versionId, usedAt);
    }

    PlanUpload used(long version, Instant at) {
        return new PlanUpload(id, fileName, sizeBytes, sha256, uploadedBy, uploaderId, uploadedAt, formId, formVersion, madeFor, meantFor, fields,
            version, at);
    }
}
