package nl.accountregister.audit;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import nl.accountregister.audit.ChainVerdict.Fault;
import nl.accountregister.audit.ChainVerdict.FaultKind;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@DisplayName("The chain of the audit log")
class AuditChainTest {

    private static final Actor AUDITOR = new Actor(7L, null, "Kim Voorbeeld", Set.of(Role.AUDITOR));
    private static final Actor NOOR = new Actor(3L, null, "Noor Voorbeeld", Set.of(Role.COMMUNICATIONS));

    @Inject
    AuditLog log;
    @Inject
    AuditTrail trail;
    @Inject
    AuditVerifier verifier;
    @Inject
    TransactionOperations<Connection> transactions;
    @Inject
    TestDatabase database;

    @BeforeEach
    void empty() {
        database.executeAsOwner("DELETE FROM audit_detail");
        database.executeAsOwner("DELETE FROM audit_entry");
        database.executeAsOwner("DELETE FROM audit_signed_head");
        database.executeAsOwner("UPDATE audit_head SET seq = 0, hash = ?", "0".repeat(64));
    }

    @Test
    @DisplayName("an empty chain is whole, and so is one that the register wrote")
    void whole() {
        assertThat(verifier.verify(AUDITOR).whole()).isTrue();
        write(10);
        ChainVerdict verdict = verifier.verify(AUDITOR);
        assertThat(verdict.whole()).isTrue();
        assertThat(verdict.entries()).isEqualTo(10);
        assertThat(verdict.headHash()).isEqualTo(database.query("SELECT hash FROM audit_entry WHERE seq = 10").get(0).get("hash"));
    }

    @Test
    @DisplayName("sixteen writers at once leave no gap and a whole chain, longer than one batch of the verifier")
    void manyWriters() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(16);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int w = 0; w < 16; w++) {
                all.add(writers.submit(() -> write(70)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            writers.shutdownNow();
        }

        assertThat(database.query("SELECT seq FROM audit_entry ORDER BY seq").stream().map(r -> (Long) r.get("seq")))
            .containsExactlyElementsOf(LongStream.rangeClosed(1, 1120).boxed().toList());
        assertThat(verifier.verify(AUDITOR).fault()).isNull();
        assertThat(verifier.verify(AUDITOR).entries()).isEqualTo(1120);
    }

    @Test
    @DisplayName("an entry disappears with the change that it tells of")
    void rolledBack() {
        write(1);
        assertThatThrownBy(() -> transactions.executeWrite(status -> {
            log.record(NOOR, "account.gewijzigd", Subject.account(1), "nooit gebeurd");
            throw new IllegalStateException("changed my mind");
        })).hasMessage("changed my mind");

        assertThat(database.number("SELECT COUNT(*) FROM audit_entry")).isEqualTo(1);
        write(1);
        assertThat(verifier.verify(AUDITOR).entries()).isEqualTo(2);
    }

    @Test
    @DisplayName("a changed message, value, actor, action, moment or subject is found at its entry")
    void changed() {
        for (String change : List.of(
            "UPDATE audit_detail SET message = 'iets anders' WHERE seq = 4",
            "UPDATE audit_detail SET before_text = NULL WHERE seq = 4",
            "UPDATE audit_detail SET after_text = '{}' WHERE seq = 4",
            "UPDATE audit_detail SET actor_name = 'iemand anders' WHERE seq = 4",
            "UPDATE audit_entry SET action = 'account.hervat' WHERE seq = 4",
            "UPDATE audit_entry SET actor_id = NULL WHERE seq = 4",
            "UPDATE audit_entry SET subject_id = 99 WHERE seq = 4",
            "UPDATE audit_entry SET at = TIMESTAMPADD(MICROSECOND, 1, at) WHERE seq = 4",
            "UPDATE audit_entry SET request_id = 'x' WHERE seq = 4",
            "DELETE FROM audit_detail WHERE seq = 4")) {
            empty();
            write(6);
            assertThat(database.executeAsOwner(change)).isEqualTo(1);

            assertThat(verifier.verify(AUDITOR).fault()).as(change).isEqualTo(new Fault(FaultKind.CHANGED, 4));
            assertThat(verifier.verify(AUDITOR).entries()).as(change).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("a removed entry is missed, also when those after it moved up")
    void removed() {
        write(6);
        delete(3);
        assertThat(verifier.verify(AUDITOR).fault()).isEqualTo(new Fault(FaultKind.REMOVED, 3));

        for (int seq = 4; seq <= 6; seq++) {
            move(seq, seq - 1);
        }
        assertThat(verifier.verify(AUDITOR).fault()).isEqualTo(new Fault(FaultKind.REMOVED, 3));
    }

    @Test
    @DisplayName("a chain that was cut short is missed at its end, and so is a head that was put back with it")
    void truncated() {
        write(6);
        delete(6);
        delete(5);
        assertThat(verifier.verify(AUDITOR).fault()).isEqualTo(new Fault(FaultKind.REMOVED, 5));

        database.executeAsOwner("UPDATE audit_head SET seq = 4");
        assertThat(verifier.verify(AUDITOR).fault()).isEqualTo(new Fault(FaultKind.HEAD, 4));
    }

    @Test
    @DisplayName("an entry that the register did not write is found, in the middle and at the end")
    void inserted() {
        write(6);
        for (int seq = 6; seq >= 3; seq--) {
            move(seq, seq + 1);
        }
        copy(1, 3);
        assertThat(verifier.verify(AUDITOR).fault()).isEqualTo(new Fault(FaultKind.INSERTED, 3));

        empty();
        write(6);
        copy(6, 7);
        assertThat(verifier.verify(AUDITOR).fault()).isEqualTo(new Fault(FaultKind.INSERTED, 7));
    }

    @Test
    @DisplayName("two entries that changed places are found at the first of them")
    void swapped() {
        write(6);
        move(2, 100);
        move(5, 2);
        move(100, 5);

        assertThat(verifier.verify(AUDITOR).fault()).isEqualTo(new Fault(FaultKind.REORDERED, 2));
    }

    @Test
    @DisplayName("the log is read newest first, by filter, with the total of the filter")
    void filters() {
        write(30);
        log.record(AUDITOR, "overzicht.geexporteerd", Subject.register(), "100% van_alles! als CSV", null, Map.of("regels", 12));

        assertThat(list(AuditFilter.everything()).total()).isEqualTo(31);
        assertThat(list(AuditFilter.everything()).rows()).hasSize(25).first().satisfies(e -> {
            assertThat(e.seq()).isEqualTo(31);
            assertThat(e.after()).isEqualTo(Map.of("regels", "12"));
            assertThat(e.before()).isEmpty();
        });
        assertThat(list(new AuditFilter("NOOR", null, null, null, null, null, null, null)).total()).isEqualTo(30);
        assertThat(list(new AuditFilter(null, null, "overzicht.geexporteerd", null, null, null, null, null)).total()).isEqualTo(1);
        assertThat(list(new AuditFilter(null, null, null, "account", 2L, null, null, null)).total()).isEqualTo(1);
        assertThat(list(new AuditFilter(null, null, null, null, null, null, null, "csv ALS")).total()).isEqualTo(1);
        for (String literal : List.of("100%", "van_", "alles!")) {
            assertThat(list(new AuditFilter(null, null, null, null, null, null, null, literal)).total()).as(literal).isEqualTo(1);
        }
        assertThat(list(new AuditFilter(null, null, null, null, null, null, null, "1_0%")).total()).isZero();
        assertThat(list(new AuditFilter(null, null, null, null, null, LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 2), null)).total()).isZero();
        assertThat(list(new AuditFilter(null, null, null, null, null, LocalDate.of(2020, 1, 1), LocalDate.of(2999, 1, 1), null)).total()).isEqualTo(31);
    }

    @Test
    @DisplayName("who may not read the log cannot verify it either")
    void rights() {
        assertThatThrownBy(() -> trail.page(NOOR, AuditFilter.everything(), AuditPlace.newest())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> trail.get(NOOR, 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> verifier.verify(NOOR)).isInstanceOf(Refused.class);
    }

    private AuditStretch list(AuditFilter filter) {
        return trail.page(AUDITOR, filter, AuditPlace.newest());
    }

    private void write(int count) {
        for (int i = 0; i < count; i++) {
            log.record(NOOR, "account.gewijzigd", Subject.account(i + 1), "Het Huis aan de Plas " + i, Map.of("naam", "oud"), Map.of("naam", "nieuw"));
        }
    }

    private void delete(long seq) {
        database.executeAsOwner("DELETE FROM audit_detail WHERE seq = ?", seq);
        database.executeAsOwner("DELETE FROM audit_entry WHERE seq = ?", seq);
    }

    private void move(long from, long to) {
        copy(from, to);
        delete(from);
    }

    private void copy(long from, long to) {
        database.executeAsOwner("INSERT INTO audit_entry (seq, at, actor_id, action, subject_type, subject_id, request_id, detail_digest, previous_hash, hash) "
            + "SELECT ?, at, actor_id, action, subject_type, subject_id, request_id, detail_digest, previous_hash, hash FROM audit_entry WHERE seq = ?", to, from);
        database.executeAsOwner("INSERT INTO audit_detail (seq, digest_key, actor_name, message, before_text, after_text) "
            + "SELECT ?, digest_key, actor_name, message, before_text, after_text FROM audit_detail WHERE seq = ?", to, from);
    }
}
