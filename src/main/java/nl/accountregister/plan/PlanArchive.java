package nl.accountregister.plan;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Sha256;
import nl.accountregister.shared.Today;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.function.Supplier;

/** Archief of the documents that went out: one for each approved version and language, made once and kept as it is. */
@Singleton
class PlanArchive {

    private final JdbcOperations jdbc;
    private final Today today;

    PlanArchive(JdbcOperations jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * The document that is kept, or else the one that this makes, which is kept from then on. Drawing takes its time, and holds
     * no connection meanwhile unless the caller has a transaction of its own.
     */
    byte[] of(long versionId, Language language, Supplier<byte[]> making) {
        return find(versionId, language).orElseGet(() -> {
            byte[] made = making.get();
            keep(versionId, language, made);
            // of two that made it at the same moment the first one counts
            return find(versionId, language).orElse(made);
        });
    }

    @Transactional
    void keep(long versionId, Language language, byte[] content) {
        jdbc.prepareStatement("INSERT IGNORE INTO plan_document (version_id, language, content, sha256, made_at) VALUES (?, ?, ?, ?, ?)", s -> {
            s.setLong(1, versionId);
            s.setString(2, language.code());
            s.setBytes(3, content);
            s.setString(4, Sha256.of(content));
            s.setTimestamp(5, Timestamp.from(today.moment()));
            return s.executeUpdate();
        });
    }

    @Transactional
    Optional<byte[]> find(long versionId, Language language) {
        return jdbc.prepareStatement("SELECT content FROM plan_document WHERE version_id = ? AND language = ?", s -> {
            s.setLong(1, versionId);
            s.setString(2, language.code());
            try (ResultSet rows = s.executeQuery()) {
                return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
            }
        });
    }
}
