package nl.accountregister.account;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.web.Register;
import nl.accountregister.platform.LookAlike;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import static nl.accountregister.account.web.Register.NOOR;
import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("Doubles")
class DuplicatesTest {

    private static final String FACEBOOK = "https://www.facebook.com/";
    private static final String API = "/api/v1/accounts";

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    Register register;
    @Inject
    Duplicates duplicates;
    @Inject
    AccountChanges changes;
    @Inject
    AccountTransitions transitions;
    @Inject
    Accounts accounts;
    @Inject
    AccountMarksAtStart start;
    @Inject
    TestDatabase database;

    private long linde;
    private Visitor noor;

    @BeforeEach
    void onePage() {
        register.begin();
        database.execute("DELETE FROM account_mark");
        linde = register.page("Linde in beeld", FACEBOOK + "lindeinbeeld", register.delinde(), register.anna());
        noor = Visitor.as(server, users, Role.COMMUNICATIONS);
    }

    @ParameterizedTest
    @DisplayName("are seen, with why")
    @CsvSource({"https://m.facebook.com/LindeInBeeld, Iets anders, SAME_ADDRESS,", FACEBOOK + "linde.inbee1d, Iets anders, LIKE_ADDRESS, DIGITS",
        FACEBOOK + "lindeinbeeld2, Iets anders, LIKE_ADDRESS, DIGITS", FACEBOOK + "groups/linde-in-beeld, Iets anders, LIKE_ADDRESS, SEPARATORS",
        FACEBOOK + "heelanders, LINDE in Beeld!, SAME_NAME,", FACEBOOK + "heelanders, Linde  in-beeld, SAME_NAME,"})
    void seen(String url, String name, Likeness.Reason reason, LookAlike.Difference difference) {
        List<Likeness> found = duplicates.of(NOOR, new Candidate("FACEBOOK", url, name.replace("!", ""), null));

        assertThat(found).singleElement().satisfies(like -> {
            assertThat(like.account().id()).isEqualTo(linde);
            assertThat(like.reasons()).containsExactly(reason);
            assertThat(like.exact()).isEqualTo(reason == Likeness.Reason.SAME_ADDRESS);
            if (difference != null) {
                assertThat(like.differences()).contains(difference);
            }
        });
    }

    @Test
    @DisplayName("are of one platform: the same name on another is another account")
    void onePlatform() {
        assertThat(duplicates.of(NOOR, new Candidate("INSTAGRAM", "https://www.instagram.com/lindeinbeeld", "Linde in beeld", register.delinde()))).isEmpty();
        assertThat(duplicates.of(NOOR, new Candidate("FACEBOOK", null, "Iets anders", register.delinde()))).singleElement()
            .satisfies(like -> assertThat(like.reasons()).containsExactly(Likeness.Reason.SAME_PLACE));
        assertThat(duplicates.of(NOOR, new Candidate(null, null, null, null))).isEmpty();
    }

    @Test
    @DisplayName("with what is closed are none, and with what is shielded only for who may know of it")
    void hidden() {
        register.add(Register.account("Stille wateren", "FACEBOOK", FACEBOOK + "groups/stillewateren", register.dekade(), register.bram(), Visibility.SHIELDED, null));
        Candidate like = new Candidate("FACEBOOK", FACEBOOK + "stillewateren", "x", null);
        assertThat(duplicates.of(NOOR, like)).hasSize(1);
        assertThat(duplicates.of(new Actor(null, null, "Iemand", Set.of(Role.REQUESTER)), like)).isEmpty();

        transitions.close(NOOR, linde, "Stopt");
        assertThat(duplicates.of(NOOR, new Candidate("FACEBOOK", FACEBOOK + "lindeinbeeld", "Linde in beeld", register.delinde()))).isEmpty();
    }

    @Test
    @DisplayName("at the same address are refused, with a link to the account that exists, whatever is explained")
    void exact() {
        Visitor.Answer answer = noor.json("POST", API, body("Heel iets anders", "https://facebook.com/LindeInBeeld/", register.dekade(), "Toch wel"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(faults(answer)).singleElement().satisfies(f -> assertThat(f).containsEntry("veld", "url").containsEntry("verwijzing", "/accounts/" + linde));
        Visitor.Answer page = form("Linde in beeld", FACEBOOK + "lindeinbeeld", "Toch wel");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#url-fout a").attr("href")).isEqualTo("/accounts/" + linde);
    }

    @Test
    @DisplayName("at the former address of another account are refused too, but an account may go back to its own")
    void former() {
        rename(FACEBOOK + "lindevandaag");

        Visitor.Answer answer = noor.json("POST", API, body("Heel iets anders", FACEBOOK + "lindeinbeeld", register.dekade(), "Toch wel"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(faults(answer).get(0)).containsEntry("verwijzing", "/accounts/" + linde);
        assertThat(faults(answer).get(0).get("melding").toString()).contains("stond eerder Linde in beeld");
        assertThat(duplicates.of(NOOR, new Candidate("FACEBOOK", FACEBOOK + "lindeinbeeld", null, null)).get(0).reasons()).containsExactly(Likeness.Reason.FORMER_ADDRESS);
        assertThat(duplicates.of(NOOR, new Candidate("FACEBOOK", FACEBOOK + "linde1nbeeld", null, null)).get(0).reasons()).containsExactly(Likeness.Reason.LIKE_FORMER_ADDRESS);

        rename(FACEBOOK + "lindeinbeeld");
        assertThat(accounts.formerAddresses(NOOR, linde)).extracting(AccountHandle::url).contains(FACEBOOK + "lindevandaag");
    }

    @Test
    @DisplayName("that are near are shown with why, and registered once somebody says why they are none; the audit log keeps it")
    void near() {
        Map<String, Object> body = body("Linde in beeld", FACEBOOK + "lindeinbeeld2", register.delinde(), null);
        Visitor.Answer refused = noor.json("POST", API, body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(faults(refused)).singleElement().satisfies(f -> assertThat(f).containsEntry("veld", "geenDubbel").containsEntry("verwijzing", "/accounts/" + linde));

        var page = form("Linde in beeld", FACEBOOK + "lindeinbeeld2", null).page();
        assertThat(page.select(".reg-form .reg-notice").text()).contains("Linde in beeld", "de naam in het adres lijkt erop", "het heet hetzelfde", "dezelfde locatie", "cijfers verschillen");
        assertThat(page.select("textarea[name=geenDubbel]")).hasSize(1);

        body.put("geenDubbel", "De tweede pagina is voor vrijwilligers");
        assertThat(noor.json("POST", API, body).status()).isEqualTo(201);
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'account.geen-dubbel'")).isPositive();
    }

    @Test
    @DisplayName("of many candidates cost as many queries as of one, and each candidate gets its own")
    void many() {
        List<Candidate> candidates = new ArrayList<>(IntStream.range(0, 2_000).mapToObj(i -> new Candidate("FACEBOOK", FACEBOOK + "nogniemand" + (char) ('a' + i % 26) + i, "Pagina " + i, null)).toList());
        candidates.set(1_234, new Candidate(null, FACEBOOK + "lindeinbeeld", null, null));

        List<List<Likeness>> found = duplicates.of(NOOR, candidates);

        assertThat(found).hasSize(2_000);
        assertThat(IntStream.range(0, 2_000).filter(i -> !found.get(i).isEmpty())).containsExactly(1_234);
    }

    @Test
    @DisplayName("are found by marks that are made at the start where they are missing, and again when the rules changed")
    void atStart() {
        rename(FACEBOOK + "lindevandaag");
        List<Map<String, Object>> before = marks();
        database.execute("DELETE FROM account_mark");
        assertThat(duplicates.of(NOOR, new Candidate("FACEBOOK", FACEBOOK + "lindevandaag", null, null))).isEmpty();

        start.catchUp(new StartupEvent(server.getApplicationContext()));
        assertThat(marks()).isEqualTo(before).hasSize(7);

        database.execute("UPDATE account_mark SET mark = ?", "0".repeat(64));
        start.catchUp(new StartupEvent(server.getApplicationContext()));
        assertThat(marks()).as("nothing to do").isNotEqualTo(before);
        database.execute("UPDATE register_state SET content = 'older' WHERE name = 'account.marks'");
        start.catchUp(new StartupEvent(server.getApplicationContext()));
        assertThat(marks()).isEqualTo(before);
    }

    @Test
    @DisplayName("in a file are grouped: the accounts of a government of 2014, collected by hand")
    void file() throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        try (Reader reader = new InputStreamReader(DuplicatesTest.class.getResourceAsStream("/platform/us-official-accounts-2014.csv"), StandardCharsets.UTF_8)) {
            CSVFormat.DEFAULT.parse(reader).forEach(row -> candidates.add(new Candidate(null, row.get(3), row.get(1), null)));
        }

        List<List<Integer>> same = duplicates.among(candidates);
        assertThat(candidates).hasSize(1_262);
        assertThat(same).hasSize(51).allSatisfy(group -> assertThat(group).hasSizeGreaterThan(1));
        List<List<String>> addresses = same.stream().map(group -> group.stream().map(i -> candidates.get(i).address()).toList()).toList();
        assertThat(addresses).contains(List.of("http://twitter.com/niosh", "https://twitter.com/#!/niosh"));
        assertThat(duplicates.alike(candidates)).isNotEmpty().allSatisfy(group -> assertThat(group).hasSizeGreaterThan(1));
        assertThat(duplicates.of(NOOR, candidates)).hasSize(1_262).allSatisfy(found -> assertThat(found).isEmpty());
    }

    private List<Map<String, Object>> marks() {
        return database.query("SELECT mark, kind, former, account_id FROM account_mark ORDER BY kind, former, mark");
    }

    private void rename(String url) {
        Account now = accounts.get(NOOR, linde);
        changes.change(NOOR, linde, now.version(), Register.account(now.name(), now.platform(), url, now.locationId(), now.ownerId(), Visibility.PUBLIC, null));
    }

    private Map<String, Object> body(String name, String url, long location, String notDouble) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("naam", name, "platform", "FACEBOOK", "soort", "LOCATIEPAGINA", "url", url, "locatie", location,
            "eigenaar", register.anna(), "zichtbaarheid", "OPENBAAR"));
        if (notDouble != null) {
            body.put("geenDubbel", notDouble);
        }
        return body;
    }

    private Visitor.Answer form(String name, String url, String notDouble) {
        List<String> fields = new ArrayList<>(List.of("naam", name, "url", url, "soort", "LOCATIEPAGINA", "locatie", String.valueOf(register.delinde()),
            "eigenaar", String.valueOf(register.anna()), "zichtbaarheid", "OPENBAAR"));
        if (notDouble != null) {
            fields.addAll(List.of("geenDubbel", notDouble));
        }
        return noor.post("/accounts/nieuw", fields.toArray(String[]::new));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> faults(Visitor.Answer answer) {
        return (List<Map<String, Object>>) answer.json().get("fouten");
    }
}
