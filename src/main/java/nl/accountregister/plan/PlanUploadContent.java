package nl.accountregister.plan;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The bytes of an upload, apart from what lists of uploads show. */
@MappedEntity("plan_upload_content")
record PlanUploadContent(@Id Long uploadId, byte[] content) {
}
