package nl.accountregister.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditChain.Head;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Today;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** De hele keten as a file that can be verified without the register: {@code verify-audit --file}. */
@Singleton
public class ChainExport {

    private final JdbcOperations jdbc;
    private final AuditLog log;
    private final Today today;

    ChainExport(JdbcOperations jdbc, AuditLog log, Today today) {
        this.jdbc = jdbc;
        this.log = log;
        this.today = today;
    }

    /**
     * Writes the chain as far as it stands now, some thousands of entries at a time.
     *
     * @param out stays open
     */
    @Transactional
    public void write(Actor actor, OutputStream out) {
        Permission.SEE_AUDIT.require(actor);
        jdbc.execute(connection -> {
            try {
                DatabaseChain chain = new DatabaseChain(connection);
                Head head = chain.head();
                JsonGenerator json = ChainJson.writer(out);
                ChainJson.write(json, head, today.moment());
                for (SignedHead signed : chain.signedHeads()) {
                    if (signed.seq() <= head.seq()) {
                        ChainJson.write(json, signed);
                    }
                }
                chain.read(head.seq(), entry -> {
                    ChainJson.write(json, entry);
                    return true;
                });
                json.flush();
                log.record(actor, "auditlog.keten", Subject.register(), "De hele keten als bestand", null,
                    Map.of("regels", head.seq(), "vingerafdruk", head.hash()));
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
