package nl.accountregister.export;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.audit.ChainHead;
import nl.accountregister.document.TableFormat;
import nl.accountregister.shared.Permission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Bestand that was made of a list, or is being made.
 *
 * @param table    name of the list, such as {@code overzicht}
 * @param language code of the language of its headers
 * @param prepared whether it was made ready to be fetched later; otherwise it was sent while it was made
 * @param expected rows that it was to have; null while that is not known
 * @param written  rows that are in it
 * @param sha256   of the whole file; null unless it is done
 * @param head     of the audit log at the moment of its rows; null while that is not known
 * @param schema   version of the database schema
 * @param needs    the right that who fetches it later must have; null when it was sent while it was made
 */
public record ExportFile(long id, String name, String table, TableFormat format, String language, @Nullable LocalDate day, String filter,
                         List<String> columns, boolean prepared, ExportState state, @Nullable Long madeBy, String madeByName, Instant madeAt,
                         @Nullable Instant endedAt, @Nullable Long expected, long written, @Nullable Long bytes, @Nullable String sha256,
                         @Nullable ChainHead head, String application, String schema, @Nullable Permission needs) {
}
