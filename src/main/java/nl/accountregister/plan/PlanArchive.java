package nl.accountregister.plan;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.AuditTrail;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Sha256;
import nl.accountregister.shared.Today;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Archief of the documents that went out: one for each approved version and language, made once and kept as it is. The audit log
 * holds the SHA-256 of each from the moment that it was kept, and none is given out that does not fit it: whoever can write in the
 * database can change a document and the digest beside it, and not the first entry of a chain of which signed heads went out.
 */
@Singleton
class PlanArchive {

    private static final Logger LOG = LoggerFactory.getLogger(PlanArchive.class);
    private static final String KEPT = "beheerplan.document.bewaard";
    private static final String DIGEST = "sha256";

    private final JdbcOperations jdbc;
    private final AuditLog audit;
    private final AuditTrail trail;
    private final Today today;

    PlanArchive(JdbcOperations jdbc, AuditLog audit, AuditTrail trail, Today today) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.trail = trail;
        this.today = today;
    }

    /** A row, with whose it is. @param account 0 while the plan belongs to none */
    private record Kept(byte[] content, String digest, long account, int number) {

        String message(Language language) {
            return "Versie " + number + ", " + language.code();
        }
    }

    /**
     * The document that is kept, or else the one that this makes, which is kept from then on. Drawing takes its time, and holds
     * no connection meanwhile unless the caller has a transaction of its own.
     *
     * @throws Conflict when what is kept is not what went out
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
        int kept = jdbc.prepareStatement("INSERT IGNORE INTO plan_document (version_id, language, content, sha256, made_at) VALUES (?, ?, ?, ?, ?)", s -> {
            s.setLong(1, versionId);
            s.setString(2, language.code());
            s.setBytes(3, content);
            s.setString(4, Sha256.of(content));
            s.setTimestamp(5, Timestamp.from(today.moment()));
            return s.executeUpdate();
        });
        if (kept > 0) {
            row(versionId, language).filter(row -> row.account() > 0).ifPresent(row -> audit.record(Actor.SYSTEM, KEPT, Subject.account(row.account()),
                row.message(language), null, Map.of("bytes", content.length, DIGEST, row.digest())));
        }
    }

    /** @throws Conflict when what is kept is not what went out */
    @Transactional
    Optional<byte[]> find(long versionId, Language language) {
        return row(versionId, language).map(row -> {
            String digest = Sha256.of(row.content());
            boolean recorded = row.account() == 0 || trail.first(Subject.account(row.account()), KEPT, row.message(language))
                .map(entry -> entry.after().get(DIGEST)).map(digest::equals).orElse(true);
            if (!recorded || !digest.equals(row.digest())) {
                LOG.error("The document of plan version {} in {} is not what went out: its SHA-256 is {}", versionId, language.code(), digest);
                throw new Conflict("plan.document.altered", row.number());
            }
            return row.content();
        });
    }

    private Optional<Kept> row(long versionId, Language language) {
        return jdbc.prepareStatement("""
            SELECT d.content, d.sha256, p.account_id, v.number FROM plan_document d JOIN plan_version v ON v.id = d.version_id
            JOIN management_plan p ON p.id = v.plan_id WHERE d.version_id = ? AND d.language = ?""", s -> {
                s.setLong(1, versionId);
                s.setString(2, language.code());
                try (ResultSet rows = s.executeQuery()) {
                    return rows.next() ? Optional.of(new Kept(rows.getBytes(1), rows.getString(2), rows.getLong(3), rows.getInt(4))) : Optional.empty();
                }
            });
    }
}
