package nl.accountregister.audit;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.audit.ChainVerdict.Fault;
import nl.accountregister.audit.ChainVerdict.FaultKind;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@DisplayName("Somebody who must be forgotten")
class AuditErasureTest {

    private static final Actor ADMINISTRATOR = new Actor(9L, null, "Sam Voorbeeld", Set.of(Role.ADMINISTRATOR));
    private static final Actor AUDITOR = new Actor(7L, null, "Kim Voorbeeld", Set.of(Role.AUDITOR));
    private static final Actor NOOR = new Actor(3L, null, "Noor van der Zée", Set.of(Role.COMMUNICATIONS));
    private static final Erasing FORGET_NOOR = Erasing.of(12L, 3L, "Noor van der Zée\nnoor@organisatie.example", "verzoek van 1 maart");

    @Inject
    AuditLog log;
    @Inject
    AuditErasure erasure;
    @Inject
    AuditVerifier verifier;
    @Inject
    AuditTrail trail;
    @Inject
    ChainExport export;
    @Inject
    TestDatabase database;
    @TempDir
    Path folder;

    @BeforeEach
    void aLog() {
        database.executeAsOwner("DELETE FROM audit_detail");
        database.executeAsOwner("DELETE FROM audit_entry");
        database.executeAsOwner("UPDATE audit_head SET seq = 0, hash = ?", AuditChain.START);
        log.record(NOOR, "account.opgeschort", Subject.account(1), "Het Huis aan de Plas", Map.of("status", "ACTIEF"), Map.of("status", "OPGESCHORT"));
        log.record(AUDITOR, "account.gewijzigd", Subject.account(1), "Eigenaar is nu NOOR VAN DER ZÉE (noor@organisatie.example)", Map.of("eigenaar", "Piet"),
            Map.of("eigenaar", "Noor van der Zée"));
        log.record(AUDITOR, "medewerker.gewijzigd", Subject.person(12), "telefoon", Map.of("telefoon", "06 1234"), Map.of("telefoon", "06 5678"));
        log.record(AUDITOR, "medewerker.gewijzigd", Subject.person(13), "telefoon", Map.of("telefoon", "06 1111"), Map.of("telefoon", "06 2222"));
        log.record(AUDITOR, "inloggen.gelukt", Subject.user(3L), "noor", null, Map.of("adres", "10.0.0.1"));
    }

    @Test
    @DisplayName("is in no value of the log any more, while the chain is whole and says what was erased")
    void erased() {
        assertThat(erasure.count(ADMINISTRATOR, FORGET_NOOR)).isEqualTo(4);
        assertThat(verifier.verify(AUDITOR).erased()).as("looking changes nothing").isZero();
        assertThat(erasure.erase(ADMINISTRATOR, FORGET_NOOR)).isEqualTo(4);

        String all = database.query("SELECT CONCAT(actor_name, ' ', message, ' ', COALESCE(before_text, ''), ' ', COALESCE(after_text, '')) AS t FROM audit_detail").toString();
        assertThat(all.toLowerCase()).doesNotContain("noor", "06 1234", "06 5678", "10.0.0.1").contains("06 1111", "opgeschort", "piet");
        ChainVerdict verdict = verifier.verify(AUDITOR);
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.entries()).isEqualTo(6);
        assertThat(verdict.erased()).isEqualTo(4);
        AuditEntry first = trail.get(AUDITOR, 1);
        assertThat(first.actorName()).isEqualTo("[gewist]");
        assertThat(first.actorId()).as("that it was this user stays").isEqualTo(3);
        assertThat(first.after()).isEqualTo(Map.of("status", "OPGESCHORT"));
        assertThat(first.erasedBy()).isEqualTo(6);
        assertThat(trail.get(AUDITOR, 3).after()).isEqualTo(Map.of("telefoon", "[gewist]"));
        AuditEntry record = trail.get(AUDITOR, 6);
        assertThat(record.action()).isEqualTo("auditlog.gewist");
        assertThat(record.actorId()).isEqualTo(9);
        assertThat(record.actorName()).as("never to be erased itself").isEqualTo("beheerder");
        assertThat(record.after()).containsEntry("aantal", "4").containsEntry("reden", "verzoek van 1 maart");
        assertThat(erasure.count(ADMINISTRATOR, FORGET_NOOR)).as("nothing is left").isZero();
    }

    @Test
    @DisplayName("leaves nothing by which the old digest could be guessed at")
    void keyIsGone() {
        String before = (String) database.query("SELECT digest_key FROM audit_detail WHERE seq = 1").get(0).get("digest_key");
        erasure.erase(ADMINISTRATOR, FORGET_NOOR);
        assertThat(database.number("SELECT COUNT(*) FROM audit_detail WHERE digest_key = ?", before)).isZero();
    }

    @Test
    @DisplayName("gives nobody a way to change history: what is not on record as erased was changed")
    void noExcuse() throws IOException {
        erasure.erase(ADMINISTRATOR, FORGET_NOOR);
        for (String change : List.of(
            "UPDATE audit_detail SET message = '[gewist]', erased_by = 6 WHERE seq = 4",
            "UPDATE audit_detail SET message = 'iets anders' WHERE seq = 2",
            "UPDATE audit_detail SET digest_key = '' WHERE seq = 3",
            "UPDATE audit_detail SET after_text = REPLACE(after_text, 'maart', 'april') WHERE seq = 6",
            "DELETE FROM audit_detail WHERE seq = 5")) {
            aLog();
            erasure.erase(ADMINISTRATOR, FORGET_NOOR);
            assertThat(database.executeAsOwner(change)).isEqualTo(1);
            long seq = Long.parseLong(change.replaceAll(".*seq = ", ""));
            assertThat(verifier.verify(AUDITOR).fault()).as(change).isEqualTo(new Fault(FaultKind.CHANGED, seq));
            assertThat(exported().fault()).as(change + ", in an export").isEqualTo(new Fault(FaultKind.CHANGED, seq));
        }
    }

    @Test
    @DisplayName("is forgotten in an export as well, which says so and is whole")
    void inAnExport() throws IOException {
        erasure.erase(ADMINISTRATOR, FORGET_NOOR);
        ChainVerdict verdict = exported();
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.erased()).isEqualTo(4);
        assertThat(Files.readString(folder.resolve("whole.ndjson"))).doesNotContainIgnoringCase("noor");
    }

    @Test
    @DisplayName("may share entries with somebody who was forgotten before")
    void twice() {
        erasure.erase(ADMINISTRATOR, FORGET_NOOR);
        assertThat(erasure.erase(ADMINISTRATOR, Erasing.of(null, 7L, "Kim Voorbeeld", "verzoek"))).isEqualTo(4);
        assertThat(verifier.verify(AUDITOR).fault()).isNull();
        assertThat(verifier.verify(AUDITOR).erased()).as("three of them for the second time").isEqualTo(5);
    }

    @Test
    @DisplayName("is forgotten from more entries than go into one record of it")
    void many() {
        for (int i = 0; i < 700; i++) {
            log.record(NOOR, "account.gewijzigd", Subject.account(i + 1), "Het Huis", null, null);
        }
        assertThat(erasure.erase(ADMINISTRATOR, FORGET_NOOR)).isEqualTo(704);
        assertThat(verifier.verify(AUDITOR)).satisfies(v -> {
            assertThat(v.fault()).isNull();
            assertThat(v.erased()).isEqualTo(704);
            assertThat(v.entries()).as("two records").isEqualTo(707);
        });
    }

    @Test
    @DisplayName("is forgotten by an administrator only, with words that are names and a reason that holds none")
    void rights() {
        assertThatThrownBy(() -> erasure.erase(AUDITOR, FORGET_NOOR)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> erasure.count(NOOR, FORGET_NOOR)).isInstanceOf(Refused.class);
        for (String bad : List.of("", "  \n ", "Jan", "x".repeat(161), "Noor\"Zee", "a".repeat(4) + "\n" + "Jo", "[gewist]", "Noor\u0000Zee")) {
            assertThatThrownBy(() -> Erasing.of(1L, null, bad, "verzoek")).as(bad).isInstanceOf(RuleViolation.class);
        }
        assertThatThrownBy(() -> Erasing.of(1L, null, "naam\n".repeat(11), "verzoek")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> Erasing.of(1L, null, "Noor van der Zée", "noor van der zée vroeg het")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> Erasing.of(1L, null, "Noor van der Zée", " ")).isInstanceOf(RuleViolation.class);
        assertThat(erasure.count(ADMINISTRATOR, Erasing.of(null, null, "100%_komt!niet.*voor", "verzoek"))).isZero();
    }

    private ChainVerdict exported() throws IOException {
        Path whole = folder.resolve("whole.ndjson");
        try (OutputStream out = Files.newOutputStream(whole)) {
            export.write(AUDITOR, out);
        }
        return AuditCheck.with(List.of(), List.of()).file(whole);
    }
}
