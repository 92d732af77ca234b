package nl.accountregister.audit;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Today;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Controle of the keten: works every hash out anew, holds the chain against the signed heads that the register kept in the
 * database and outside it, and names the first entry that is not what the register wrote.
 */
@Singleton
public class AuditVerifier {

    private final JdbcOperations jdbc;
    private final SigningKey key;
    private final HeadsFile file;
    private final Today today;

    AuditVerifier(JdbcOperations jdbc, SigningKey key, HeadsFile file, Today today) {
        this.jdbc = jdbc;
        this.key = key;
        this.file = file;
        this.today = today;
    }

    /** Works the whole chain out anew, as far as its head stood at the beginning. */
    @Transactional(readOnly = true)
    public ChainVerdict verify(Actor actor) {
        return verify(actor, (seen, all) -> { });
    }

    /** The same. @param progress is told how far it is */
    @Transactional(readOnly = true)
    ChainVerdict verify(Actor actor, ChainCheck.Progress progress) {
        Permission.SEE_AUDIT.require(actor);
        return jdbc.execute(connection -> {
            try {
                return ChainCheck.of(new DatabaseChain(connection), key.publicKeys(), file.read(), today.moment(), progress);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
