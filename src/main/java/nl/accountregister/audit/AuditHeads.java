package nl.accountregister.audit;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditChain.Head;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Today;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ondertekende koppen: signs the head of the chain once in a while, and keeps the signed heads in the database and in a file. */
@Singleton
public class AuditHeads {

    private static final String COLUMNS = "SELECT number, seq, hash, at, key_id, signature FROM audit_signed_head";
    private static final int FILE_BATCH = 1000;

    private final TransactionOperations<Connection> transactions;
    private final ApplicationEventPublisher<HeadSigned> events;
    private final SigningKey key;
    private final HeadsFile file;
    private final Pace pace;

    AuditHeads(TransactionOperations<Connection> transactions, ApplicationEventPublisher<HeadSigned> events, SigningKey key, HeadsFile file, Pace pace) {
        this.transactions = transactions;
        this.events = events;
        this.key = key;
        this.file = file;
        this.pace = pace;
    }

    /** When a head is due. */
    @Singleton
    static class Pace {

        private final Duration every;
        private final Today today;

        Pace(@Value("${accountregister.audit.sign-every:24h}") Duration every, Today today) {
            this.every = every;
            this.today = today;
        }

        Instant moment() {
            return today.moment();
        }

        boolean isDue(SignedHead last) {
            return !last.at().plus(every).isAfter(today.moment());
        }
    }

    /**
     * Signs the head of the chain when that is due and there is something new to sign, and writes to the file what it does
     * not have. A system call.
     *
     * @return the head that was signed; empty when none was
     */
    public Optional<SignedHead> signWhenDue() {
        Optional<SignedHead> signed = transactions.executeWrite(status -> sign(status.getConnection()));
        try {
            long known = file.read().stream().mapToLong(SignedHead::number).max().orElse(0);
            file.add(heads("WHERE number > " + known + " ORDER BY number LIMIT " + FILE_BATCH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return signed;
    }

    /** Of two instances that sign at once one finds the number taken; it tries again at its next tick. */
    private Optional<SignedHead> sign(Connection connection) throws SQLException {
        Optional<SignedHead> last = read(connection, "ORDER BY number DESC LIMIT 1").stream().findFirst();
        Head head = Head.of(connection);
        if (head.seq() == 0 || last.isPresent() && (head.seq() <= last.get().seq() || !pace.isDue(last.get()))) {
            return Optional.empty();
        }
        long number = last.map(SignedHead::number).orElse(0L) + 1;
        Instant at = pace.moment();
        String signature = key.sign(SignedHead.statement(number, head.seq(), head.hash(), at).getBytes(StandardCharsets.UTF_8));
        SignedHead signed = new SignedHead(number, head.seq(), head.hash(), at, key.keyId(), signature);
        AuditChain.update(connection, "INSERT INTO audit_signed_head (number, seq, hash, at, key_id, signature) VALUES (?, ?, ?, ?, ?, ?)",
            number, head.seq(), head.hash(), Timestamp.from(at), signed.keyId(), signature);
        events.publishEvent(new HeadSigned(signed, HeadsFile.line(signed), key.publicPem()));
        return Optional.of(signed);
    }

    /** The heads that were signed last, the newest first. */
    public List<SignedHead> latest(Actor actor, int most) {
        Permission.SEE_AUDIT.require(actor);
        return heads("ORDER BY number DESC LIMIT " + most);
    }

    /** The public key with which the signatures of this register are checked, as PEM. */
    public String publicKey(Actor actor) {
        Permission.SEE_AUDIT.require(actor);
        return key.publicPem();
    }

    private List<SignedHead> heads(String condition) {
        return transactions.executeRead(status -> read(status.getConnection(), condition));
    }

    static List<SignedHead> read(Connection connection, String condition) throws SQLException {
        List<SignedHead> heads = new ArrayList<>();
        try (PreparedStatement s = connection.prepareStatement(COLUMNS + " " + condition); ResultSet rows = s.executeQuery()) {
            while (rows.next()) {
                heads.add(new SignedHead(rows.getLong(1), rows.getLong(2), rows.getString(3), rows.getTimestamp(4).toInstant(), rows.getString(5), rows.getString(6)));
            }
        }
        return heads;
    }
}
