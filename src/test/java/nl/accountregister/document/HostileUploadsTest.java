package nl.accountregister.document;

import nl.accountregister.Application;
import nl.accountregister.document.HostileFiles.Hostile;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;
import nl.accountregister.testing.Visitor;
import nl.accountregister.testing.Visitor.Answer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The register runs in a process of its own with little memory, which ends when that is not enough: there is nothing to hide a leak in. */
@DisplayName("The register, when hostile files are sent to it,")
class HostileUploadsTest {

    private static final String PASSWORD = "een lang demowachtwoord";
    private static final String PAGE = "/beheerplannen/inlezen";
    /** All of the server's heap, in MB: less than a fifth of what the smallest bomb would take. */
    private static final int HEAP = 160;

    @TempDir
    static Path folder;

    private static final Texts TEXTS = new Texts();
    private static Process server;
    private static Visitor sender;
    private static byte[] form;
    private static String account;

    @BeforeAll
    static void aRegisterOfItsOwn() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + HEAP + "m",
            "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath(), Application.class.getName(), "serve")
            .redirectError(folder.resolve("server.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ACCOUNTREGISTER_") || name.startsWith("DATASOURCES_")
            || name.startsWith("MICRONAUT_") || name.startsWith("JAVA_TOOL"));
        builder.environment().putAll(Map.of("ACCOUNTREGISTER_DATA", folder.resolve("data").toString(), "ACCOUNTREGISTER_PORT", "0",
            "ACCOUNTREGISTER_DEMO_PASSWORD", PASSWORD, "ACCOUNTREGISTER_WARM_UP", "false"));
        server = builder.start();
        URI address = address();
        sender = Visitor.to(address).signIn("communicatie", PASSWORD);
        account = IntStream.range(1, 100).mapToObj(String::valueOf)
            .filter(id -> sender.get("/accounts/" + id + "/beheerplan").body().contains("/beheerplanformulier.pdf")).findFirst().orElseThrow();
        form = sender.get("/accounts/" + account + "/beheerplanformulier.pdf").bytes();
    }

    @AfterAll
    static void end() throws InterruptedException {
        if (server != null) {
            server.destroy();
            server.waitFor();
        }
    }

    private static String classPath() {
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes")).collect(Collectors.joining(File.pathSeparator));
    }

    private static URI address() throws IOException {
        BufferedReader said = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("address")) {
                return URI.create(line.split(" +")[1]);
            }
        }
        throw new IllegalStateException("the register did not start: " + Files.readString(folder.resolve("server.log")));
    }

    @Test
    @DisplayName("says of each what is wrong, on the page and in the API in turn, answers others meanwhile, leaves nothing behind and needs no restart")
    void refusesAll() throws Exception {
        List<Hostile> all = HostileFiles.all(FilledFormsTest.GOOD).toList();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<List<Long>> waits = other.submit(() -> visits(done));
        SoftAssertions answers = new SoftAssertions();
        for (int i = 0; i < all.size(); i++) {
            Hostile file = all.get(i);
            boolean page = i % 2 == 0;
            Answer answer = sender.postFile(page ? PAGE : "/api/v1/accounts/" + account + "/beheerplan", "bestand", "plan.pdf", file.bytes());
            answers.assertThat(answer.status()).as(file.name()).isIn(413, 415, 422);
            answers.assertThat(page ? answer.page().select("#bestand-fout").text() : String.valueOf(answer.json().get("detail"))).as(file.name())
                .containsAnyOf(file.why().stream().map(why -> TEXTS.get(Language.NL, new UnreadableUpload(why).key())).toArray(String[]::new));
        }
        done.set(true);
        other.shutdown();
        answers.assertAll();
        assertThat(waits.get()).as("pages that others were shown meanwhile").hasSizeGreaterThan(all.size());
        assertThat(waits.get().stream().mapToLong(Long::longValue).max().orElseThrow()).as("milliseconds that one of them took").isLessThan(5_000);
        assertThat(server.isAlive()).isTrue();
        assertThat(server.children()).as("processes that read").isEmpty();
        assertThat(Files.readString(folder.resolve("server.log"))).doesNotContain("OutOfMemoryError", "PDFBox", "kwaad.example");
        Answer good = sender.postFile("/api/v1/accounts/" + account + "/beheerplan?proef=true", "bestand", "plan.pdf", form);
        assertThat(good.status()).as(good.body()).isEqualTo(200);
        assertThat(good.json()).containsEntry("verwijzing", "account-" + account);
    }

    @Test
    @DisplayName("takes a few large ones at once and asks the rest to come back, before it has them in memory")
    void aFlood() throws Exception {
        byte[] large = Arrays.copyOf(form, FilledForms.MOST_BYTES);
        List<Callable<Answer>> sent = new ArrayList<>();
        List<Visitor> senders = IntStream.range(0, 20).mapToObj(i -> i % 2 == 0 ? sender : Visitor.to(sender.site()).signIn("communicatie", PASSWORD)).toList();
        senders.forEach(v -> sent.add(() -> v.postFile(PAGE, "bestand", "plan.pdf", large)));
        ExecutorService together = Executors.newFixedThreadPool(sent.size());
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : together.invokeAll(sent)) {
            answers.add(answer.get());
        }
        together.shutdown();
        assertThat(answers).extracting(Answer::status).contains(429).allMatch(status -> status == 429 || status == 303 || status == 422);
        assertThat(answers).filteredOn(a -> a.status() == 429).allSatisfy(a -> {
            assertThat(a.header("Retry-After")).matches("\\d+");
            assertThat(a.page().select("main").text()).contains("opnieuw");
        });
        assertThat(server.isAlive()).isTrue();
        assertThat(sender.postFile(PAGE, "bestand", "plan.pdf", form).status()).as("and takes the next one").isEqualTo(303);
    }

    /** One after the other, by somebody who has signed in. @return milliseconds of each */
    private static List<Long> visits(AtomicBoolean done) {
        Visitor visitor = Visitor.to(sender.site()).signIn("communicatie", PASSWORD);
        List<Long> waits = new ArrayList<>();
        while (!done.get()) {
            long before = System.nanoTime();
            assertThat(visitor.get(waits.size() % 2 == 0 ? "/huisregels" : "/beheerplannen/formulieren").status()).isEqualTo(200);
            waits.add((System.nanoTime() - before) / 1_000_000);
        }
        return waits;
    }
}
