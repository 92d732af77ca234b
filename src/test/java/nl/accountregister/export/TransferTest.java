package nl.accountregister.export;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@Property(name = TestLists.ON, value = "true")
@Property(name = "accountregister.exports.patience", value = "2")
@DisplayName("A file on its way")
class TransferTest {

    private static final String LAST = "SELECT MAX(id) FROM export_file";

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    TestDatabase database;

    private Visitor auditor;

    @BeforeEach
    void signIn() {
        auditor = Visitor.as(server, users, Role.AUDITOR);
    }

    /** Ten to this power is how many rows the database makes. */
    int power() {
        return 5;
    }

    /** How many statements of the list the database is busy with. */
    long running() {
        return 0;
    }

    @Test
    @DisplayName("breaks off when the list fails half way, for a real client and on the wire, and is never a shorter file that looks whole")
    void broken() throws IOException {
        assertThatThrownBy(() -> auditor.get("/proeflijst/kapot.csv?na=100000&geteld=200000")).isInstanceOf(UncheckedIOException.class);
        byte[] wire = wire("/proeflijst/kapot.json?na=100000&geteld=200000");
        String text = new String(wire, StandardCharsets.UTF_8);
        assertThat(text).startsWith("HTTP/1.1 200").containsIgnoringCase("transfer-encoding: chunked").contains("regel 1000 ");
        assertThat(text).as("the chunk that ends a body").doesNotEndWith("0\r\n\r\n");
        assertThat(last("state")).isEqualTo("BROKEN");
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'bestand.afgebroken'")).isGreaterThanOrEqualTo(2);
        assertThat(auditor.get("/bestanden/" + database.number(LAST) + "/manifest.json").status()).isEqualTo(404);
        assertThat(auditor.get("/bestanden/" + database.number(LAST)).page().select("main").text()).contains("niet afgemaakt");
    }

    @Test
    @DisplayName("that fails before anything was sent is an error like any other")
    void brokenAtOnce() {
        assertThat(auditor.get("/proeflijst/kapot.csv?na=5&geteld=10").status()).isEqualTo(500);
        assertThat(last("state")).isEqualTo("BROKEN");
    }

    @Test
    @DisplayName("is none when other rows come than were counted")
    void otherCount() {
        assertThat(auditor.get("/proeflijst/kapot.csv?na=5&geteld=4").status()).isEqualTo(500);
        assertThatThrownBy(() -> auditor.get("/proeflijst/kapot.csv?na=100000&geteld=99999")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    @DisplayName("that is too long for its kind is refused in words before it begins, and the next kind does it")
    void tooLong() {
        Visitor.Answer pdf = auditor.get("/proeflijst/lang.pdf?rijen=20001");
        assertThat(pdf.status()).isEqualTo(422);
        assertThat(pdf.page().select("main").text()).contains("20.001").contains("CSV of Excel");
        assertThat(auditor.get("/proeflijst/lang.xlsx?rijen=1048576").status()).isEqualTo(422);
        assertThat(auditor.get("/proeflijst/lang.ndjson?rijen=20001").body().lines()).hasSize(20001);
    }

    @Test
    @DisplayName("that nobody wants any more ends, and its query with it")
    void closed() throws Exception {
        try (Socket socket = open("/proeflijst/database.csv?macht=" + power())) {
            assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
        }
        await(() -> last("state").equals("BROKEN"));
        await(() -> running() == 0);
        assertThat(database.number("SELECT rows_written FROM export_file WHERE id = (" + LAST + ")")).isLessThan((long) Math.pow(10, power()));
    }

    @Test
    @DisplayName("whose reader stops reading waits a while, and ends")
    void stalled() throws Exception {
        try (Socket socket = open("/proeflijst/database.csv?macht=" + power())) {
            assertThat(socket.getInputStream().readNBytes(1000)).hasSize(1000);
            await(() -> last("state").equals("BROKEN"));
            await(() -> running() == 0);
        }
    }

    private String last(String column) {
        return database.query("SELECT " + column + " AS found FROM export_file WHERE id = (" + LAST + ")").get(0).get("found").toString();
    }

    /** Asks until it is so, for as long as a slow machine may take. */
    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private byte[] wire(String path) throws IOException {
        try (Socket socket = open(path)) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            byte[] part = new byte[8192];
            try {
                for (int n = in.read(part); n >= 0; n = in.read(part)) {
                    all.write(part, 0, n);
                }
            } catch (IOException e) {
                // a connection that is reset is broken off as well
            }
            return all.toByteArray();
        }
    }

    private Socket open(String path) throws IOException {
        Socket socket = new Socket();
        // small, so that what is on its way is not the whole file
        socket.setReceiveBufferSize(16_384);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
        String cookies = auditor.cookies().entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; "));
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: " + server.getHost() + ":" + server.getPort() + "\r\nCookie: " + cookies
            + "\r\nAccept: */*\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
