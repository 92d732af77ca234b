package nl.accountregister.account.web;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.account.Visibility;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("The list of accounts and the page of each")
class AccountListTest {

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    Register register;
    @Inject
    AccountTransitions transitions;
    @Inject
    TestDatabase database;

    private long linde;
    private long kade;
    private long groep;
    private long video;

    @BeforeEach
    void fourAccounts() {
        register.begin();
        linde = register.page("De Linde", "https://www.facebook.com/acdelinde", register.delinde(), register.bram());
        kade = register.page("De Kade", "https://www.facebook.com/acdekade", register.dekade(), register.bram());
        groep = register.add(Register.account("Besloten groep", "FACEBOOK", "https://www.facebook.com/beslotenkade", register.dekade(),
            register.bram(), Visibility.SHIELDED, null));
        video = register.add(Register.account("Filmkanaal", "YOUTUBE", "https://www.youtube.com/@voorbeeldzorg", null, register.chris(),
            Visibility.PUBLIC, null));
        database.execute("UPDATE account SET next_review_on = ? WHERE id = ?", LocalDate.of(2020, 1, 1), kade);
        database.execute("UPDATE person SET in_service_until = ? WHERE id = ?", LocalDate.of(2021, 1, 1), register.chris());
        transitions.suspend(Register.NOOR, linde, "Verbouwing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"|Besloten groep,De Kade,De Linde,Filmkanaal", "status=OPGESCHORT|De Linde", "platform=YOUTUBE|Filmkanaal",
        "soort=CORPORATE|Filmkanaal", "achterstallig=true|De Kade", "achterstallig=false|Besloten groep,De Linde,Filmkanaal", "verweesd=true|Filmkanaal",
        "verweesd=false|Besloten groep,De Kade,De Linde", "q=KADE|Besloten groep,De Kade", "q=%25|", "sorteer=-naam|Filmkanaal,De Linde,De Kade,Besloten groep",
        "sorteer=herzieningOp&q=kade|De Kade,Besloten groep", "q=zorg&platform=FACEBOOK|"})
    @DisplayName("each filter finds its accounts, in the page and in the API alike, and the count is said")
    void filters(String query, String names) {
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        List<String> expected = names == null ? List.of() : List.of(names.split(","));

        var page = noor.get("/accounts" + (query == null ? "" : "?" + query)).page();

        assertThat(page.select("tbody th").eachText()).isEqualTo(expected);
        if (!expected.isEmpty()) {
            assertThat(page.select("caption").text()).startsWith(expected.size() + " account");
        }
    }

    @Test
    @DisplayName("location and owner are filters too")
    void byIds() {
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);

        assertThat(noor.get("/accounts?locatie=" + register.delinde()).page().select("tbody th").eachText()).containsExactly("De Linde");
        assertThat(noor.get("/accounts?eigenaar=" + register.chris()).page().select("tbody th").eachText()).containsExactly("Filmkanaal");
        assertThat(noor.get("/accounts?eigenaar=999999").page().select(".reg-empty").text()).contains("Geen account");
    }

    @Test
    @DisplayName("what is late is said in words, what is orphaned has a badge, and the column that sorts says so")
    void words() {
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);

        var page = noor.get("/accounts?sorteer=-naam").page();

        assertThat(page.select("th[aria-sort=descending]").text()).startsWith("Naam");
        assertThat(page.select("tr:contains(De Kade) .reg-badge--red").text()).endsWith("dagen te laat");
        assertThat(page.select("tr:contains(Filmkanaal) .reg-badge--red").text()).isEqualTo("verweesd");
    }

    @Test
    @DisplayName("a requester sees own accounts in full, of the others the public facts of the public ones")
    void masked() {
        Visitor anna = Visitor.as(server, users, register.anna(), Role.REQUESTER);

        var page = anna.get("/accounts").page();

        assertThat(page.select("tbody th").eachText()).containsExactly("De Kade", "De Linde", "Filmkanaal");
        assertThat(page.select("tr:contains(De Linde)").text()).contains("Bram Voorbeeld");
        assertThat(page.select("tr:contains(De Kade)").text()).doesNotContain("Bram").doesNotContain("te laat").doesNotContain("2020");
        assertThat(anna.get("/accounts/" + groep).status()).isEqualTo(404);
        assertThat(anna.get("/accounts/" + linde).body()).contains("pagina@organisatie.example", "Verbouwing");
        assertThat(anna.get("/accounts/" + kade).body()).doesNotContain("pagina@organisatie.example").doesNotContain("Bram").doesNotContain("Buurtbewoners");
    }

    @ParameterizedTest
    @ValueSource(strings = {"achterstallig=true", "verweesd=true", "achterstallig=false&platform=YOUTUBE", "verweesd=false&q=kade"})
    @DisplayName("a requester cannot find out what is internal by a filter on it")
    void noProbing(String query) {
        Visitor anna = Visitor.as(server, users, register.anna(), Role.REQUESTER);

        assertThat(anna.get("/accounts?" + query).page().select("tbody th").eachText()).doesNotContain("De Kade", "Filmkanaal");
        assertThat(anna.get("/accounts?eigenaar=" + register.bram()).page().select("tbody th").eachText()).containsExactly("De Linde");
    }

    @Test
    @DisplayName("nor by the order of the list")
    void noProbingByOrder() {
        Visitor anna = Visitor.as(server, users, register.anna(), Role.REQUESTER);

        assertThat(anna.get("/accounts?sorteer=herzieningOp").page().select("tbody th").eachText()).containsExactly("De Linde", "De Kade", "Filmkanaal");
        assertThat(anna.get("/accounts?sorteer=-herzieningOp").page().select("tbody th").eachText()).containsExactly("De Linde", "De Kade", "Filmkanaal");
    }

    @Test
    @DisplayName("a list in pages neither skips nor repeats, and keeps its filter in the links")
    void paging() {
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);

        var first = noor.get("/accounts?grootte=3&platform=FACEBOOK&sorteer=-naam").page();
        var all = noor.get("/accounts?grootte=3").page();

        assertThat(first.select("tbody th").eachText()).containsExactly("De Linde", "De Kade", "Besloten groep");
        assertThat(noor.get(all.selectFirst("a[rel=next]").attr("href")).page().select("tbody th").eachText()).containsExactly("Filmkanaal");
        assertThat(noor.get("/accounts?pagina=9").page().select(".reg-empty").text()).contains("bestaat niet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?status=actief", "?platform=MYSPACE9", "?locatie=-1", "?locatie=abc", "?soort=X", "?eigenaar=99999999999999999999",
        "?achterstallig=ja", "?grootte=0", "?grootte=1000000000", "?pagina=-1", "?sorteer=id", "?onbekend=1", "?q=a&q=b", "?q=%00", "?q=%FF", "/tekst",
        "/99999999999999999999"})
    @DisplayName("what cannot be read is answered with 400 and a sentence")
    void unreadable(String address) {
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);

        Visitor.Answer answer = noor.get("/accounts" + address);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("h1").text()).isEqualTo("Dit verzoek klopt niet");
        assertThat(noor.get("/accounts/-1").status()).isEqualTo(404);
    }
}
