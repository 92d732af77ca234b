package nl.accountregister;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import nl.accountregister.security.Users;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Each organisation starts as a demo that is its own: everyone can look around, and is sent to the right people with questions. */
@DisplayName("A demo")
class FiveDemosTest {

    private static final String PASSWORD = "een lang wachtwoord";
    private static final List<String> FOR_ALL = List.of("/", "/accounts", "/aanvragen", "/functionarissen", "/huisregels", "/beheerplannen/formulieren",
        "/herzieningen", "/hulp");
    private static final List<String> FOR_CONTROL = List.of("/afwijkingen", "/overzicht", "/beheerplannen", "/medewerkers", "/herinneringen");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "sgl, ac-manager, afdeling Communicatie, activiteitencentrum, true",
        "careyn, aanvrager, afdeling Communicatie, locatie, false",
        "kempenhaeghe, aanvrager, afdeling Communicatie, '', false",
        "cnv, aanvrager, de verantwoordelijke afdeling, '', true",
        "hartenhoeve, aanvrager, team Sociale Media, huis, false"})
    @DisplayName("of each organisation opens for each role, and names its own department and its own word for a location")
    void opens(String profile, String requester, String department, String location, boolean disclaimer) {
        try (EmbeddedServer server = start(Map.of("accountregister.profile", profile))) {
            for (String user : List.of(requester, "communicatie", "auditor", "beheerder")) {
                Visitor visitor = Visitor.to(server).signIn(user, PASSWORD);
                for (String path : FOR_ALL) {
                    assertThat(visitor.get(path).status()).as(profile + ", " + user + ": " + path).isEqualTo(200);
                }
                for (String path : FOR_CONTROL) {
                    assertThat(visitor.get(path).status()).as(profile + ", " + user + ": " + path).isEqualTo(user.equals(requester) ? 403 : 200);
                }
                assertThat(visitor.get("/accounts").page().select("main").text()).as("each account that the document names is in the demo").doesNotContain("noemt deze accounts");
                assertThat(visitor.get("/disclaimer").status()).as("a disclaimer is in the document").isEqualTo(disclaimer ? 200 : 404);
                assertThat(visitor.get("/huisregels").page().select("main").text()).contains(department).doesNotContain("{");
            }
            Visitor asker = Visitor.to(server).signIn(requester, PASSWORD);
            assertThat(asker.get("/").page().select("main tbody tr, main .reg-card").size()).as("something to see at home").isPositive();
            String form = asker.get("/aanvragen/nieuw").page().select("main").text();
            assertThat(form.toLowerCase()).contains(department.toLowerCase() + " denkt graag met je mee", location).doesNotContain("{");
            assertThat(asker.get("/overzicht").page().select("main").text()).contains("Vraag het aan " + department);
        }
    }

    @Test
    @DisplayName("of a copied profile has people to sign in with, also where two departments decide")
    void copy() throws IOException {
        Path profiles = Files.createDirectories(folder.resolve("profielen"));
        String kempenhaeghe = Files.readString(Path.of("templates/profielen/kempenhaeghe.yml"));
        Files.writeString(profiles.resolve("eigen.yml"), kempenhaeghe.replace("korte-naam: Kempenhaeghe", "korte-naam: Nergenshof").replace("naam: Kempenhaeghe", "naam: Nergenshof")
            + "\naccounts:\n  - {platform: X, naam: Nergens hof}\n");
        try (EmbeddedServer server = start(Map.of("accountregister.profile", "eigen", "accountregister.templates-folder", folder.toString()))) {
            for (String department : List.of("Communicatie", "Personeel & Organisatie")) {
                assertThat(server.getApplicationContext().getBean(Users.class).decidersOf(department)).as(department).hasSize(1);
            }
            Visitor communicatie = Visitor.to(server).signIn("communicatie", PASSWORD);
            for (String path : List.of("/", "/accounts", "/aanvragen", "/aanvragen/nieuw", "/afwijkingen", "/functionarissen", "/huisregels")) {
                assertThat(communicatie.get(path).status()).as(path).isEqualTo(200);
            }
            assertThat(communicatie.get("/accounts").page().select("main").text()).contains("noemt deze accounts: Nergens hof (Twitter).");
            assertThat(communicatie.get("/accounts?status=ACTIEF").page().select("main").text()).doesNotContain("Nergens hof");
            assertThat(communicatie.get("/").page().select("header").text()).contains("Nergenshof");
        }
    }

    @Test
    @DisplayName("of the model document bears the name that an organisation fills in")
    void ownName() {
        try (EmbeddedServer server = start(Map.of("accountregister.profile", "cnv", "accountregister.organisation", "Zorggroep Nergens"))) {
            Visitor visitor = Visitor.to(server).signIn("aanvrager", PASSWORD);
            assertThat(visitor.get("/huisregels").page().select("main").text()).contains("namens Zorggroep Nergens").doesNotContain("CNV", "{");
            assertThat(visitor.get("/disclaimer").page().select("main").text()).contains("Zorggroep Nergens kan daar anders over denken");
            assertThat(visitor.get("/aanvragen/nieuw").page().select("main").text()).contains("onder de naam van Zorggroep Nergens");
        }
    }

    private static EmbeddedServer start(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(Map.of("accountregister.demo", "true", "accountregister.demo-password", PASSWORD));
        return ApplicationContext.run(EmbeddedServer.class, all, "test");
    }
}
