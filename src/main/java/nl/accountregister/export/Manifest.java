package nl.accountregister.export;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Controlebestand that comes with an exported file: who has it can show later that the file is the one that the register gave,
 * and that the audit log before it was not changed.
 *
 * @param filter as it was asked
 * @param sha256 of the whole file
 * @param schema version of the database schema
 */
@Serdeable
public record Manifest(long id, String bestand, String vorm, String sha256, long bytes, long rijen, List<String> kolommen, String taal,
                       @Nullable LocalDate peildatum, String filter, Instant gemaakt, String door, String organisatie, Chain auditlogboek,
                       String toepassing, String schema) {

    /** The last entry of the audit log when the rows were read. */
    @Serdeable
    public record Chain(long nummer, String hash) {
    }

    static Manifest of(ExportFile file, String organisation) {
        return new Manifest(file.id(), file.name(), file.format().code(), file.sha256(), file.bytes(), file.written(), file.columns(), file.language(),
            file.day(), file.filter(), file.madeAt(), file.madeByName(), organisation, new Chain(file.head().seq(), file.head().hash()),
            file.application(), file.schema());
    }
}
