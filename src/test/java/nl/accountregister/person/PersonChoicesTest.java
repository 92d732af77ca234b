package nl.accountregister.person;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.deviation.DeviationWorld;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Choice;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static nl.accountregister.deviation.DeviationWorld.COMMUNICATIONS;
import static nl.accountregister.deviation.DeviationWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("Choosing a member of staff")
class PersonChoicesTest {

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    PersonChoices choices;
    @Inject
    DeviationWorld world;
    @Inject
    TestDatabase database;
    @Inject
    MovableClock clock;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    private void many(String name, int count) {
        for (int i = 0; i < count; i++) {
            database.execute("INSERT INTO person (name, email, in_service_from) VALUES (?, ?, ?)", name + " " + (char) ('A' + i / 26) + (char) ('a' + i % 26),
                name.toLowerCase() + i + "@sgl-zorg.nl", START.minusYears(1).toString());
        }
    }

    @Test
    @DisplayName("shows all while they are few, and who was chosen stays after leaving")
    void few() {
        many("Mens", PersonChoices.FEW - 2);
        Person gone = world.person("Gerda Voorbeeld");
        database.execute("UPDATE person SET in_service_until = ? WHERE id = ?", START.minusDays(1).toString(), gone.id());
        Choice all = choices.of(COMMUNICATIONS, "", List.of(gone.id(), world.owner.id()), List.of(world.deputy.id()));
        assertThat(all.searching()).isFalse();
        assertThat(all.names()).hasSize(PersonChoices.FEW).containsEntry(gone.id(), "Gerda Voorbeeld").containsKey(world.owner.id()).doesNotContainKey(world.deputy.id());
    }

    @Test
    @DisplayName("searches when they are many: part of a name, whatever its capitals, and % is just a letter")
    void search() {
        many("Mens", PersonChoices.FEW - 1);
        assertThat(choices.of(COMMUNICATIONS, "", List.of(), List.of())).satisfies(c -> {
            assertThat(c.searching()).isTrue();
            assertThat(c.names()).isEmpty();
        });
        assertThat(choices.of(COMMUNICATIONS, " OLGA v", List.of(), List.of()).names()).containsExactly(Map.entry(world.owner.id(), "Olga Voorbeeld"));
        assertThat(choices.of(COMMUNICATIONS, "%", List.of(), List.of()).names()).isEmpty();
        assertThat(choices.of(COMMUNICATIONS, "\u0000", List.of(), List.of()).names()).isEmpty();
        assertThat(choices.of(COMMUNICATIONS, "mens", List.of(world.owner.id()), List.of())).satisfies(c -> {
            assertThat(c.more()).isTrue();
            assertThat(c.found()).isEqualTo(25);
            assertThat(c.names()).hasSize(26).containsKey(world.owner.id());
        });
        assertThat(choices.of(COMMUNICATIONS, "olga", List.of(), List.of(world.owner.id())).names()).isEmpty();
    }

    @Test
    @DisplayName("tells two of one name apart by their address")
    void namesakes() {
        Person other = world.person(world.owner.name());
        assertThat(choices.of(COMMUNICATIONS, "", List.of(), List.of()).names().values())
            .contains("Olga Voorbeeld (" + world.owner.email() + ")", "Olga Voorbeeld (" + other.email() + ")", "Dirk Voorbeeld");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/nieuw eigenaar naam", "/accounts/{id}/wijzigen plaatsvervanger naam", "/accounts/{id}/toegang/nieuw medewerker sinds-jaar",
        "/accounts/{id}/overdragen/controle plaatsvervanger toelichting", "/medewerkers/{p}/afwezigheid/nieuw vervanger toelichting",
        "/beheer/gebruikers medewerker naam", "/aanvragen/{r}/stap/3 eigenaar herstelmailbox"})
    @DisplayName("works in every form, without scripts, and nothing that was typed is lost")
    void forms(String form) {
        many("Mens", PersonChoices.FEW);
        long account = world.add(world.page());
        Person nina = world.person("Nina Voorbeeld");
        Visitor visitor = Visitor.as(server, users, world.owner.id(), Role.COMMUNICATIONS, Role.ADMINISTRATOR, Role.REQUESTER);
        String path = form.split(" ")[0].replace("{id}", String.valueOf(account)).replace("{p}", String.valueOf(world.owner.id()));
        if (path.contains("{r}")) {
            String start = visitor.post("/aanvragen/nieuw", "actie", "later", "naam", "Proef", "pagina", "LOCATIEPAGINA FACEBOOK").location();
            path = path.replace("{r}", start.replaceAll("\\D+", ""));
        }
        String field = form.split(" ")[1];
        String other = form.split(" ")[2];
        List<String> typed = new ArrayList<>(List.of(other, "2031", field + "-zoek", "nina", "actie", "zoek", "nieuweEigenaar", String.valueOf(world.deputy.id())));
        Visitor.Answer answer = visitor.post(path, typed.toArray(String[]::new));
        assertThat(answer.status()).as(answer.page().select("main").text()).isEqualTo(200);
        Document page = answer.page();
        assertThat(page.select("[name=" + other + "]").first().tagName().equals("textarea") ? page.select("[name=" + other + "]").text()
            : page.select("[name=" + other + "]").val()).isEqualTo("2031");
        assertThat(page.select("[name=" + field + "-zoek]").val()).isEqualTo("nina");
        assertThat(page.select("#" + field + " option").eachAttr("value")).contains(String.valueOf(nina.id())).hasSizeLessThan(6);
        assertThat(page.select("[role=status]").text()).contains("1 collega gevonden met “nina”");

        typed.set(5, "doorgaan");
        assertThat(visitor.post(path, typed.toArray(String[]::new)).page().select("[role=status]").text()).as("Enter in the field searches as well").contains("nina");
        typed.addAll(List.of(field, String.valueOf(nina.id()), field + "-gezocht", "nina"));
        Visitor.Answer sent = visitor.post(path, typed.toArray(String[]::new));
        assertThat(sent.status()).as("a choice that was made is sent").isIn(303, 422);
    }
}
