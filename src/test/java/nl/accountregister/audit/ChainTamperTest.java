package nl.accountregister.audit;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Value;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.audit.ChainVerdict.Fault;
import nl.accountregister.audit.ChainVerdict.FaultKind;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Clob;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * History is changed behind the register's back in every way, in the database and in an export, and the control names the
 * first entry that is not what it was.
 */
@MicronautTest(transactional = false)
@Property(name = "accountregister.audit.sign-every", value = "1h")
@DisplayName("History that was changed behind the register's back")
class ChainTamperTest {

    private static final Actor AUDITOR = new Actor(7L, null, "Kim Voorbeeld", Set.of(Role.AUDITOR));
    private static final Actor NOOR = new Actor(3L, null, "Noor Voorbeeld", Set.of(Role.COMMUNICATIONS));
    private static final int ENTRIES = 12;

    @Inject
    AuditLog log;
    @Inject
    AuditVerifier verifier;
    @Inject
    AuditHeads heads;
    @Value("${accountregister.data}")
    String data;
    @Inject
    ChainExport export;
    @Inject
    SigningKey key;
    @Inject
    MovableClock clock;
    @Inject
    TestDatabase database;
    @TempDir
    Path folder;

    @BeforeEach
    void twelveEntriesOfWhichFourAndEightAreSigned() throws IOException {
        for (String table : List.of("audit_detail", "audit_entry", "audit_signed_head")) {
            database.executeAsOwner("DELETE FROM " + table);
        }
        database.executeAsOwner("UPDATE audit_head SET seq = 0, hash = ?", AuditChain.START);
        Files.deleteIfExists(Path.of(data, "audit-heads.ndjson"));
        clock.reset();
        write(4);
        assertThat(heads.signWhenDue()).map(SignedHead::seq).contains(4L);
        clock.set(clock.instant().plus(Duration.ofHours(2)));
        write(4);
        assertThat(heads.signWhenDue()).map(SignedHead::seq).contains(8L);
        assertThat(heads.signWhenDue()).as("not due, and nothing new").isEmpty();
        write(ENTRIES - 8);
        assertThat(verifier.verify(AUDITOR)).satisfies(v -> {
            assertThat(v.fault()).isNull();
            assertThat(v.entries()).isEqualTo(ENTRIES);
            assertThat(v.signed()).isEqualTo(new ChainVerdict.Signed(2, 8, 0));
        });
    }

    @Test
    @DisplayName("is found in the database, whichever entry was changed, removed, inserted or moved")
    void everyEntryInEveryWay() {
        for (int seq = 1; seq <= ENTRIES; seq++) {
            expect("UPDATE audit_detail SET message = 'iets anders' WHERE seq = " + seq, FaultKind.CHANGED, seq);
            expect("UPDATE audit_entry SET subject_id = 99 WHERE seq = " + seq, FaultKind.CHANGED, seq);
            expect("UPDATE audit_entry SET hash = previous_hash WHERE seq = " + seq, FaultKind.CHANGED, seq);
        }
    }

    private void expect(String change, FaultKind kind, long seq) {
        Map<String, Object> entry = database.query("SELECT * FROM audit_entry WHERE seq = ?", seq).get(0);
        Map<String, Object> detail = database.query("SELECT message FROM audit_detail WHERE seq = ?", seq).get(0);
        assertThat(database.executeAsOwner(change)).as(change).isEqualTo(1);
        assertThat(verifier.verify(AUDITOR).fault()).as(change).isEqualTo(new Fault(kind, seq));
        database.executeAsOwner("UPDATE audit_entry SET subject_id = ?, hash = ? WHERE seq = ?", entry.get("subject_id"), entry.get("hash"), seq);
        database.executeAsOwner("UPDATE audit_detail SET message = ? WHERE seq = ?", detail.get("message"), seq);
        assertThat(verifier.verify(AUDITOR).fault()).as("put back after " + change).isNull();
    }

    @Test
    @DisplayName("is found when the end was cut off and the head put back, because of what was signed")
    void cutOff() {
        cutOffAfter(10);
        assertThat(verifier.verify(AUDITOR).fault()).as("what was not signed yet can be cut off unseen").isNull();
        cutOffAfter(6);
        assertThat(verifier.verify(AUDITOR).fault()).isEqualTo(new Fault(FaultKind.REMOVED, 7));
        database.executeAsOwner("DELETE FROM audit_signed_head WHERE seq > 6");
        assertThat(verifier.verify(AUDITOR).fault()).as("the file outside the database still has the signed head").isEqualTo(new Fault(FaultKind.REMOVED, 7));
    }

    @Test
    @DisplayName("is found when the whole chain was worked out anew, because of what was signed")
    void workedOutAnew() {
        database.executeAsOwner("UPDATE audit_detail SET message = 'iets anders' WHERE seq = 6");
        workOutAnew(6);
        assertThat(verifier.verify(AUDITOR).fault()).isEqualTo(new Fault(FaultKind.REWRITTEN, 5, 8));
        database.executeAsOwner("DELETE FROM audit_signed_head");
        assertThat(verifier.verify(AUDITOR).fault()).isEqualTo(new Fault(FaultKind.REWRITTEN, 5, 8));
    }

    @Test
    @DisplayName("is found when a signed head was changed, removed, or put there by somebody else")
    void signedHeads() throws IOException {
        database.executeAsOwner("UPDATE audit_signed_head SET at = TIMESTAMPADD(SECOND, 1, at) WHERE number = 1");
        assertThat(verifier.verify(AUDITOR).fault()).isEqualTo(new Fault(FaultKind.SIGNATURE, 4));
        database.executeAsOwner("UPDATE audit_signed_head SET at = TIMESTAMPADD(SECOND, -1, at) WHERE number = 1");
        assertThat(verifier.verify(AUDITOR).fault()).isNull();
        Files.delete(Path.of(data, "audit-heads.ndjson"));
        database.executeAsOwner("DELETE FROM audit_signed_head WHERE number = 1");
        assertThat(verifier.verify(AUDITOR).fault()).as("a number is missing").isEqualTo(new Fault(FaultKind.SIGNATURE, 8));
        database.executeAsOwner("UPDATE audit_signed_head SET number = 1, key_id = '0123456789abcdef' WHERE number = 2");
        assertThat(verifier.verify(AUDITOR)).satisfies(v -> {
            assertThat(v.fault()).isNull();
            assertThat(v.signed()).as("of a key that is not known nothing is concluded").isEqualTo(new ChainVerdict.Signed(0, 0, 1));
        });
    }

    @Test
    @DisplayName("is found in an export in every way, with nothing but the file and the public key")
    void inAnExport() throws IOException {
        Path whole = exported();
        AuditCheck check = AuditCheck.with(List.of(publicKey()), List.of());
        List<String> lines = Files.readAllLines(whole);
        assertThat(lines).hasSize(1 + 2 + ENTRIES);
        assertThat(check.file(whole)).satisfies(v -> {
            assertThat(v.fault()).isNull();
            assertThat(v.entries()).isEqualTo(ENTRIES);
            assertThat(v.signed()).isEqualTo(new ChainVerdict.Signed(2, 8, 0));
        });
        int first = 3;
        for (int seq = 1; seq <= ENTRIES; seq++) {
            int at = first + seq - 1;
            assertThat(fault(check, lines, l -> l.set(at, l.get(at).replace("Het Huis", "De Brug")))).isEqualTo(new Fault(FaultKind.CHANGED, seq));
            assertThat(fault(check, lines, l -> l.set(at, l.get(at).replace("account.gewijzigd", "account.hervat")))).isEqualTo(new Fault(FaultKind.CHANGED, seq));
            assertThat(fault(check, lines, l -> l.set(at, l.get(at).replaceFirst(".$", "")))).as("no JSON any more").isEqualTo(new Fault(FaultKind.CHANGED, seq));
            assertThat(fault(check, lines, l -> l.remove(at))).isEqualTo(new Fault(FaultKind.REMOVED, seq));
            assertThat(fault(check, lines, l -> l.subList(at, l.size()).clear())).as("cut off").isEqualTo(new Fault(FaultKind.REMOVED, seq));
            assertThat(fault(check, lines, l -> l.add(at, l.get(first).replace("\"nummer\":1,", "\"nummer\":" + number(l.get(at)) + ","))))
                .as("inserted").isEqualTo(new Fault(FaultKind.INSERTED, seq));
            if (seq < ENTRIES) {
                assertThat(fault(check, lines, l -> l.add(l.remove(at)))).as("moved to the end").isEqualTo(new Fault(FaultKind.REORDERED, seq));
            }
        }
        assertThat(fault(check, lines, l -> l.add(l.get(first)))).as("one too many").isEqualTo(new Fault(FaultKind.INSERTED, 1));
        assertThat(fault(check, lines, l -> {
            l.set(0, l.get(0).replace("\"regels\":12", "\"regels\":6").replaceFirst("\"vingerafdruk\":\"[0-9a-f]+\"", "\"vingerafdruk\":\"" + hash(l.get(first + 5)) + "\""));
            l.subList(first + 6, l.size()).clear();
        })).as("cut off, with another head").isEqualTo(new Fault(FaultKind.REMOVED, 7));
        assertThat(fault(check, lines, l -> l.set(2, l.get(2).replace("\"regel\":8", "\"regel\":7")))).isEqualTo(new Fault(FaultKind.SIGNATURE, 7));
    }

    @Test
    @DisplayName("is found in an export that was made of a chain that was worked out anew")
    void exportOfAnotherChain() throws IOException {
        database.executeAsOwner("UPDATE audit_detail SET message = 'iets anders' WHERE seq = 2");
        workOutAnew(2);
        Path other = exported();
        assertThat(AuditCheck.with(List.of(publicKey()), List.of()).file(other).fault()).isEqualTo(new Fault(FaultKind.REWRITTEN, 1, 4));
        assertThat(AuditCheck.with(List.of(), List.of()).file(other)).satisfies(v -> {
            assertThat(v.fault()).as("without a key nobody can tell").isNull();
            assertThat(v.signed().unknown()).isEqualTo(2);
        });
    }

    private interface Change {
        void in(List<String> lines);
    }

    private Fault fault(AuditCheck check, List<String> lines, Change change) throws IOException {
        List<String> changed = new ArrayList<>(lines);
        change.in(changed);
        Path file = folder.resolve("changed.ndjson");
        Files.write(file, changed);
        return check.file(file).fault();
    }

    private Path exported() throws IOException {
        Path whole = folder.resolve("whole.ndjson");
        try (OutputStream out = Files.newOutputStream(whole)) {
            export.write(AUDITOR, out);
        }
        return whole;
    }

    private Path publicKey() throws IOException {
        Path pem = folder.resolve("key.pem");
        Files.writeString(pem, key.publicPem());
        return pem;
    }

    private static long number(String line) {
        return Long.parseLong(line.replaceFirst(".*\"nummer\":(\\d+).*", "$1"));
    }

    private static String hash(String line) {
        return line.replaceFirst(".*\"vingerafdruk\":\"([0-9a-f]+)\".*", "$1");
    }

    private void cutOffAfter(long seq) {
        database.executeAsOwner("DELETE FROM audit_detail WHERE seq > ?", seq);
        database.executeAsOwner("DELETE FROM audit_entry WHERE seq > ?", seq);
        database.executeAsOwner("UPDATE audit_head SET seq = ?, hash = ?", seq, database.query("SELECT hash FROM audit_entry WHERE seq = ?", seq).get(0).get("hash"));
    }

    /** What somebody does who can write in the database and knows how the chain is made: everything after the change fits again. */
    private void workOutAnew(long from) {
        ChainDigest digests = new ChainDigest();
        String before = from == 1 ? AuditChain.START : (String) database.query("SELECT hash FROM audit_entry WHERE seq = ?", from - 1).get(0).get("hash");
        for (long seq = from; seq <= ENTRIES; seq++) {
            Map<String, Object> e = database.query("SELECT * FROM audit_entry WHERE seq = ?", seq).get(0);
            Map<String, Object> d = database.query("SELECT * FROM audit_detail WHERE seq = ?", seq).get(0);
            Instant at = e.get("at") instanceof Timestamp moment ? moment.toInstant() : ((LocalDateTime) e.get("at")).toInstant(ZoneOffset.UTC);
            String digest = digests.detail(text(d, "digest_key"), text(d, "actor_name"), text(d, "message"), text(d, "before_text"), text(d, "after_text"));
            String hash = digests.hash(before, seq, at, (Long) e.get("actor_id"), text(e, "action"),
                new Subject(text(e, "subject_type"), (Long) e.get("subject_id")), text(e, "request_id"), digest);
            database.executeAsOwner("UPDATE audit_entry SET detail_digest = ?, previous_hash = ?, hash = ? WHERE seq = ?", digest, before, hash, seq);
            before = hash;
        }
        database.executeAsOwner("UPDATE audit_head SET hash = ?", before);
    }

    private static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        try {
            return value == null ? null : value instanceof Clob clob ? clob.getSubString(1, (int) clob.length()) : value.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(int count) {
        IntStream.range(0, count).forEach(i -> log.record(NOOR, "account.gewijzigd", Subject.account(i + 1), "Het Huis aan de Plas " + i,
            Map.of("naam", "oud"), Map.of("naam", "nieuw")));
    }
}
