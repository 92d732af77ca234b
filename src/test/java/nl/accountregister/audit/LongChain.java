package nl.accountregister.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;

/** A long audit log, as the register would have written it: many entries of accounts and people over two years, in batches. */
public final class LongChain {

    private static final int BATCH = 1000;
    private static final String[] ACTIONS = {"account.gewijzigd", "account.geregistreerd", "toegang.verleend", "herziening.gedaan", "mail.sent"};

    private LongChain() {
    }

    /** Appends entries until there are so many. */
    public static void upTo(Connection connection, int entries, Instant end) throws SQLException {
        connection.setAutoCommit(false);
        ChainDigest digests = new ChainDigest();
        Random random = new Random(7);
        byte[] key = new byte[32];
        AuditChain.Head head = AuditChain.lockHead(connection);
        long seq = head.seq();
        String hash = head.hash();
        Instant begin = end.minus(Duration.ofDays(730));
        try (PreparedStatement entry = connection.prepareStatement(many("INSERT INTO audit_entry (seq, at, actor_id, action, subject_type, subject_id, request_id, detail_digest,"
            + " previous_hash, hash) VALUES ", "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
             PreparedStatement detail = connection.prepareStatement(many("INSERT INTO audit_detail (seq, digest_key, actor_name, message, before_text, after_text) VALUES ",
                 "(?, ?, ?, ?, ?, ?)"))) {
            while (seq + BATCH <= entries) {
                for (int i = 0; i < BATCH; i++) {
                    seq++;
                    random.nextBytes(key);
                    String secret = HexFormat.of().formatHex(key);
                    Instant at = begin.plusMillis(Duration.ofDays(730).toMillis() * seq / entries);
                    String action = ACTIONS[(int) (seq % ACTIONS.length)];
                    long subject = 1 + seq * 7 % 100_000;
                    long actor = 1 + seq % 500;
                    String message = "Account " + subject;
                    String before = "{\"eigenaar\":\"Medewerker " + seq % 10_000 + "\",\"status\":\"IN_VOORBEREIDING\"}";
                    String after = "{\"eigenaar\":\"Medewerker " + (seq + 1) % 10_000 + "\",\"status\":\"ACTIEF\"}";
                    String digest = digests.detail(secret, "Medewerker " + actor, message, before, after);
                    String next = digests.hash(hash, seq, at, actor, action, Subject.account(subject), "r" + seq, digest);
                    bind(entry, i * 10, seq, Timestamp.from(at), actor, action, Subject.account(subject).type(), subject, "r" + seq, digest, hash, next);
                    bind(detail, i * 6, seq, secret, "Medewerker " + actor, message, before, after);
                    hash = next;
                }
                entry.executeUpdate();
                detail.executeUpdate();
                AuditChain.update(connection, "UPDATE audit_head SET seq = ?, hash = ? WHERE id = 1", seq, hash);
                connection.commit();
            }
        }
        connection.setAutoCommit(true);
    }

    private static String many(String insert, String row) {
        return insert + (row + ", ").repeat(BATCH - 1) + row;
    }

    private static void bind(PreparedStatement statement, int before, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(before + i + 1, values[i]);
        }
    }
}
