package nl.accountregister;

import io.micronaut.context.ApplicationContext;
import nl.accountregister.audit.AuditHeads;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.ChainExport;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The command verify-audit")
class VerifyAuditCommandTest {

    private static final Actor AUDITOR = new Actor(7L, null, "Kim Voorbeeld", Set.of(Role.AUDITOR));
    private static final int ENTRIES = 5;

    @TempDir
    static Path folder;
    private static ApplicationContext context;
    private static Path export;
    private static Path key;
    private static Path heads;

    private record Run(int status, String out, String err) {
    }

    @BeforeAll
    static void aChainOfFive() throws IOException {
        context = ApplicationContext.run(Map.of("accountregister.data", folder.toString()), "test");
        AuditLog log = context.getBean(AuditLog.class);
        for (int i = 0; i < ENTRIES; i++) {
            log.record(AUDITOR, "account.gewijzigd", Subject.account(i + 1), "Het Huis " + i, Map.of("naam", "oud"), Map.of("naam", "nieuw"));
        }
        TestDatabase database = context.getBean(TestDatabase.class);
        // What the start itself wrote is part of the chain; the last five are known.
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry")).isGreaterThanOrEqualTo(ENTRIES);
        context.getBean(AuditHeads.class).signWhenDue();
        export = folder.resolve("chain.ndjson");
        try (OutputStream out = Files.newOutputStream(export)) {
            context.getBean(ChainExport.class).write(AUDITOR, out);
        }
        key = folder.resolve("audit-key.pem");
        heads = folder.resolve("audit-heads.ndjson");
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    @DisplayName("ends with 0 for an export that is whole, and says how many entries, what is signed and how fast it went")
    void whole() {
        Run run = run("--file", export.toString(), "--public-key", key.toString(), "--heads", heads.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("The chain is whole.", "1 agree", "entries a second").containsPattern("entries +\\d+ whole");
        assertThat(run("--file", export.toString()).out()).contains("none held against the chain; 1 by a key that is not known here");
    }

    @Test
    @DisplayName("ends with 3 for an export that is not, and names the first entry")
    void notWhole() throws IOException {
        List<String> lines = Files.readAllLines(export);
        String last = lines.get(lines.size() - 1);
        String number = last.replaceFirst(".*\"nummer\":(\\d+).*", "$1");
        Path changed = folder.resolve("changed.ndjson");
        lines.set(lines.size() - 1, last.replace("Het Huis", "De Brug"));
        Files.write(changed, lines);
        Run run = run("--file", changed.toString(), "--public-key", key.toString());
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("NOT WHOLE: entry " + number + " was changed");
        lines.remove(lines.size() - 1);
        Files.write(changed, lines);
        assertThat(run("-f", changed.toString()).out()).contains("NOT WHOLE: entry " + number + " was removed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{}", "[]", "{\"auditlogboek\":2,\"regels\":1,\"vingerafdruk\":\"x\"}", "{\"auditlogboek\":1}", "{\"auditlogboek\":1,\"regels\":\"veel\",\"vingerafdruk\":\"x\"}",
        "Nummer;Moment\r\n1;2", "%PDF-1.7", "\u0000\u0000\u0000", "{\"auditlogboek\":{\"auditlogboek\":{\"a\":[[[[[["})
    @DisplayName("ends with 2 for a file that is something else, and says so in one line")
    void somethingElse(String content) throws IOException {
        Path file = folder.resolve("other.ndjson");
        Files.writeString(file, content, StandardCharsets.UTF_8);
        Run run = run("--file", file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains("is no export of the audit log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--file=/bestaat/niet", "--file=/", "--public-key=/bestaat/niet", "--heads=/bestaat/niet", "--snel"})
    @DisplayName("ends with 2 when it is told what does not exist")
    void notThere(String argument) {
        assertThat(run("--file", export.toString(), argument).status()).isEqualTo(2);
    }

    @Test
    @DisplayName("refuses keys and heads that are none")
    void noKeys() {
        assertThat(run("--file", export.toString(), "--public-key", export.toString()).err()).contains("no public key");
        assertThat(run("--file", export.toString(), "--heads", key.toString()).err()).contains("no signed head");
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Application.commandLine();
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] all = new String[arguments.length + 1];
        all[0] = "verify-audit";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        int status = command.execute(all);
        return new Run(status, out.toString(), err.toString());
    }
}
