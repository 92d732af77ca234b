package nl.accountregister.officer;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Functionaris as the database knows it through all versions of its row.
 *
 * @param version counts the changes, so that two people who change the same officer do not overwrite each other
 */
@MappedEntity("officer")
record OfficerHead(@Id @GeneratedValue @Nullable Long id, String code, int version) {
}
