package nl.accountregister.web;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.security.ApiKeys;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.Sha256;
import nl.accountregister.shared.UnusableFile;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "spec.name", value = "UploadTest")
@DisplayName("A form with a file")
class UploadTest {

    private static final String PATH = "/proef/bestand";

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    ApiKeys keys;
    @Inject
    TestDatabase database;

    private Visitor visitor;

    @Controller(PATH)
    @Produces(MediaType.TEXT_HTML)
    @Requires(property = "spec.name", value = "UploadTest")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    static class Taking {

        @Post
        @Consumes(MediaType.MULTIPART_FORM_DATA)
        String take(Form form) {
            return form.upload("bestand").map(u -> u.name() + "|" + u.bytes().length + "|" + Sha256.of(u.bytes())).orElse("geen") + "|" + form.values();
        }

        @Post("/onbruikbaar")
        @Consumes(MediaType.MULTIPART_FORM_DATA)
        String refuse(Form form) {
            throw new UnusableFile(UnusableFile.Fault.valueOf(form.text("fout")), "error.upload.broken");
        }
    }

    @BeforeEach
    void someoneSignedIn() {
        visitor = Visitor.as(server, users, Role.REQUESTER);
    }

    @Test
    @DisplayName("arrives as it was sent, whatever its bytes, with what was typed beside it")
    void arrives() {
        byte[] content = new byte[3_000_000];
        new Random(1).nextBytes(content);
        System.arraycopy("\r\n--gren\r\n--".getBytes(StandardCharsets.US_ASCII), 0, content, 1000, 12);
        assertThat(visitor.postFile(PATH, "bestand", "Beheerplan Zoë.pdf", content, "keuze", "a", "keuze", "€ 😀", "leeg", "").body())
            .isEqualTo("Beheerplan Zoë.pdf|3000000|" + Sha256.of(content) + "|{keuze=[a, € 😀], leeg=[]}");
    }

    @Test
    @DisplayName("of 10 MB and a bit arrives, so that the reader of the file can say what is wrong; of 20 MB is refused with 413")
    void size() {
        assertThat(visitor.postFile(PATH, "bestand", "x.pdf", new byte[10 * 1024 * 1024 + 1]).body()).startsWith("x.pdf|10485761|");
        assertThat(visitor.postFile(PATH, "bestand", "x.pdf", new byte[20 * 1024 * 1024]).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', value = {
        "C:\\Users\\anne\\plan.pdf > plan.pdf", "../../etc/passwd > passwd", "a/b > b", "plan\u202Efdp.exe > planfdp.exe", "plan\u0000\u0007.pdf > plan.pdf",
        "%22x%22.pdf > \"x\".pdf", "%0D%0ASet-Cookie: a=b.pdf > Set-Cookie: a=b.pdf", "/ > bestand"})
    @DisplayName("has a name without folders and without characters that nobody sees")
    void name(String sent, String kept) {
        assertThat(visitor.postFile(PATH, "bestand", sent, new byte[] {1}).body()).startsWith(kept + "|1|");
    }

    @Test
    @DisplayName("has a name that keeps its end when it is too long")
    void longName() {
        assertThat(new Upload("é".repeat(5000) + ".pdf", new byte[0]).name()).hasSize(Upload.LONGEST).endsWith("é.pdf");
    }

    @Test
    @DisplayName("in which no file was chosen, or an empty one")
    void nothing() {
        assertThat(visitor.postFile(PATH, "bestand", "", new byte[0]).body()).startsWith("geen|");
        assertThat(visitor.postFile(PATH, "bestand", "leeg.pdf", new byte[0]).body()).startsWith("leeg.pdf|0|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--grens--", "--grens\r\n\r\n--grens--", "--grens\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nafgebroken",
        "--grens\r\nContent-Disposition: form-data\r\n\r\nx\r\n--grens--", "--anders\r\n"})
    @DisplayName("that is cut short or has no token does nothing")
    void broken(String body) {
        Visitor.Answer answer = visitor.send("POST", PATH, "multipart/form-data; boundary=grens", body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(body.equals("--grens--") ? 403 : 400);
        assertThat(visitor.send("POST", PATH, "multipart/form-data", body.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("of more than a thousand parts is refused")
    void parts() {
        assertThat(visitor.send("POST", PATH, "multipart/form-data; boundary=grens", ("--grens\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n".repeat(1001)
            + "--grens--").getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("needs the token of the session, but not with an API key")
    void token() {
        byte[] body = "--grens\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"a.pdf\"\r\n\r\nx\r\n--grens--\r\n".getBytes(StandardCharsets.UTF_8);
        assertThat(visitor.send("POST", PATH, "multipart/form-data; boundary=grens", body).status()).isEqualTo(403);

        long user = users.createBySystem("sleutel-" + System.nanoTime(), "Bezoeker Voorbeeld", null, Visitor.PASSWORD, Set.of(Role.REQUESTER));
        String key = keys.create(new Actor(user, null, "beheer", Set.of(Role.ADMINISTRATOR)), "proef", user);
        assertThat(Visitor.to(server).withKey(key).send("POST", PATH, "multipart/form-data; boundary=\"grens\"", body).body()).startsWith("a.pdf|1|");
    }

    @ParameterizedTest
    @EnumSource(UnusableFile.Fault.class)
    @DisplayName("that is of no use is answered by what is wrong with it")
    void unusable(UnusableFile.Fault fault) {
        Visitor.Answer answer = visitor.postFile(PATH + "/onbruikbaar", "bestand", "a.pdf", new byte[1], "fout", fault.name());
        assertThat(answer.status()).isEqualTo(switch (fault) {
            case TOO_LARGE -> 413;
            case OTHER_KIND -> 415;
            case NO_USE -> 422;
            case NOT_NOW -> 429;
        });
        assertThat(answer.page().text()).contains("Het bestand is niet goed aangekomen");
        assertThat(answer.header("Retry-After")).isEqualTo(fault == UnusableFile.Fault.NOT_NOW ? "30" : "");
    }
}
