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
import nl.accountregister.shared.RuleViolation;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@DisplayName("Doubles")
class DuplicatesTest {

    private static final String FACEBOOK = "https://www.facebook.com/";
    private static final String YOUTUBE = "https://www.youtube.com/";
    private static final String NUMBER = "UCaBcDeFgHiJkLmNoPqRs-_0";
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
    @DisplayName("are seen of what has no address yet, by the address that its name would get")
    void nameAsAddress() {
        assertThat(duplicates.of(NOOR, new Candidate("FACEBOOK", null, "Linde-in-beëld", null))).singleElement()
            .satisfies(like -> assertThat(like.reasons()).contains(Likeness.Reason.LIKE_ADDRESS));
        rename(FACEBOOK + "heelanders");
        assertThat(duplicates.of(NOOR, new Candidate("FACEBOOK", null, "Heel anders", null))).singleElement()
            .satisfies(like -> assertThat(like.reasons()).containsExactly(Likeness.Reason.LIKE_ADDRESS));
        assertThat(duplicates.of(NOOR, new Candidate("FACEBOOK", null, "LINDEINBEELD", null)).get(0).reasons()).contains(Likeness.Reason.LIKE_FORMER_ADDRESS);
        assertThat(duplicates.of(NOOR, new Candidate("FACEBOOK", null, "Iets heel anders", null))).isEmpty();
    }

    @Test
    @DisplayName("with what is closed are seen at its very address only, and with what is shielded only for who may know of it")
    void hidden() {
        register.add(Register.account("Stille wateren", "FACEBOOK", FACEBOOK + "groups/stillewateren", register.dekade(), register.bram(), Visibility.SHIELDED, null));
        Candidate like = new Candidate("FACEBOOK", FACEBOOK + "stillewateren", "x", null);
        assertThat(duplicates.of(NOOR, like)).hasSize(1);
        assertThat(duplicates.of(new Actor(null, null, "Iemand", Set.of(Role.REQUESTER)), like)).isEmpty();

        transitions.close(NOOR, linde, "Stopt");
        assertThat(duplicates.of(NOOR, new Candidate("FACEBOOK", FACEBOOK + "lindeinbeeld2", "Linde in beeld", register.delinde()))).isEmpty();
        assertThat(duplicates.of(NOOR, new Candidate("FACEBOOK", null, "Linde in beeld", null))).as("a request").singleElement()
            .satisfies(old -> assertThat(old.reasons()).containsExactly(Likeness.Reason.LIKE_FORMER_ADDRESS));
    }

    @Test
    @DisplayName("with what was closed, or was elsewhere before that, are shown, since a name that was let go may be somebody else's; explained, it is registered anew")
    void closed() {
        rename(FACEBOOK + "lindevandaag");
        transitions.close(NOOR, linde, "Stopt");
        for (String address : List.of(FACEBOOK + "lindeinbeeld", FACEBOOK + "lindevandaag")) {
            assertThat(duplicates.of(NOOR, new Candidate("FACEBOOK", address, "x", null))).singleElement().satisfies(like -> {
                assertThat(like.account().id()).isEqualTo(linde);
                assertThat(like.reasons()).containsExactly(Likeness.Reason.WAS_CLOSED);
                assertThat(like.exact()).isFalse();
            });
        }
        Map<String, Object> body = body("Linde in beeld", FACEBOOK + "lindevandaag", register.delinde(), null);
        Visitor.Answer asked = noor.json("POST", API, body);
        assertThat(faults(asked)).singleElement().satisfies(f -> assertThat(f).containsEntry("veld", "geenDubbel").containsEntry("verwijzing", "/accounts/" + linde));
        assertThat(form("Linde in beeld", FACEBOOK + "lindevandaag", null).page().select(".reg-form .reg-notice").text()).contains("dat is opgeheven", "(opgeheven)");
        body.put("geenDubbel", "Per ongeluk opgeheven");
        assertThat(noor.json("POST", API, body).status()).isEqualTo(201);
    }

    @Test
    @DisplayName("on a platform that is gone cannot arise: nothing new is registered there")
    void retired() {
        Visitor.Answer answer = noor.json("POST", API, Map.of("naam", "Oud", "platform", "HYVES", "soort", "CORPORATE", "url", "https://oud.hyves.nl", "eigenaar", register.anna(), "zichtbaarheid", "OPENBAAR"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(faults(answer)).extracting(f -> f.get("veld")).contains("platform");
        assertThat(answer.body()).contains("Hyves bestaat niet meer");
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
    @DisplayName("by the number that the platform gave are exact: at registration, with its address, after a new name, until it is closed")
    void number() {
        String api = "{\"naam\":\"%s\",\"platform\":\"YOUTUBE\",\"soort\":\"CORPORATE\",\"url\":\"%s\",\"eigenaar\":" + register.anna() + ",\"zichtbaarheid\":\"OPENBAAR\"%s}";
        Visitor.Answer made = noor.json("POST", API, api.formatted("Linde op video", YOUTUBE + "@lindeopvideo", ",\"platformId\":\"" + YOUTUBE + "channel/" + NUMBER + "\""));
        assertThat(made.json()).as(made.body()).containsEntry("platformId", NUMBER).containsEntry("gebruikersnaam", "lindeopvideo");
        int id = (int) made.json().get("id");

        Visitor.Answer address = noor.json("POST", API, api.formatted("Heel iets anders", YOUTUBE + "channel/" + NUMBER, ",\"geenDubbel\":\"Toch wel\""));
        assertThat(faults(address)).singleElement().satisfies(f -> assertThat(f).containsEntry("veld", "url").containsEntry("verwijzing", "/accounts/" + id));
        Visitor.Answer same = noor.json("POST", API, api.formatted("Heel iets anders", YOUTUBE + "@heelanders", ",\"platformId\":\"" + NUMBER + "\",\"geenDubbel\":\"Toch wel\""));
        assertThat(faults(same)).singleElement().satisfies(f -> assertThat(f).containsEntry("veld", "platformId").containsEntry("verwijzing", "/accounts/" + id));
        for (Candidate candidate : List.of(new Candidate(null, YOUTUBE + "channel/" + NUMBER, null, null), new Candidate("YOUTUBE", YOUTUBE + "@heelanders", null, null, NUMBER))) {
            assertThat(duplicates.of(NOOR, candidate)).singleElement().satisfies(like -> {
                assertThat(like.reasons()).containsExactly(Likeness.Reason.SAME_ID);
                assertThat(like.exact()).isTrue();
            });
        }

        Visitor.Answer renamed = noor.json("PATCH", API + "/" + id, Map.of("versie", 1, "url", YOUTUBE + "@lindefilmt"));
        assertThat(renamed.json()).as(renamed.body()).containsEntry("platformId", NUMBER);
        assertThat(duplicates.of(NOOR, new Candidate(null, YOUTUBE + "channel/" + NUMBER, null, null))).hasSize(1);
        assertThat(database.query("SELECT platform_ref FROM account_history WHERE account_id = ? ORDER BY version", id)).extracting(r -> r.get("platform_ref")).containsExactly(NUMBER, NUMBER);
        assertThat(noor.json("PATCH", API + "/" + id, Map.of("versie", 2, "url", YOUTUBE + "channel/" + NUMBER)).json()).containsEntry("platformId", NUMBER);
        assertThat(noor.json("PATCH", API + "/" + id, Map.of("versie", 3, "url", YOUTUBE + "@lindefilmt")).json()).as("back to its name, and still that number").containsEntry("platformId", NUMBER);
        assertThat(accounts.formerAddresses(NOOR, id)).hasSize(3);
        assertThat(noor.get("/accounts/" + id + "#geschiedenis").body()).contains(NUMBER);

        transitions.close(NOOR, id, "Stopt");
        assertThat(noor.json("POST", API, api.formatted("Linde op video", YOUTUBE + "channel/" + NUMBER, ",\"geenDubbel\":\"Per ongeluk opgeheven\"")).status()).as("a closed one is in nobody's way").isEqualTo(201);
    }

    @ParameterizedTest
    @DisplayName("by a number that is none are told so, where it was typed")
    @CsvSource({"YOUTUBE, https://www.youtube.com/@lindeopvideo, geen nummer, account.platformId.wrong", "YOUTUBE, https://www.youtube.com/channel/UCaBcDeFgHiJkLmNoPqRs-_0, UCzYxWvUtSrQpOnMlKjIh-_9, account.platformId.other",
        "INSTAGRAM, https://www.instagram.com/lindeinbeeld, 12345678, account.platformId.none", "LINKEDIN, https://www.linkedin.com/in/anna-voorbeeld, 1234, account.platformId.wrong",
        "FACEBOOK, https://www.facebook.com/heelanders, 12, account.platformId.wrong", "FACEBOOK, https://www.facebook.com/heelanders, javascript:alert(1), account.platformId.wrong",
        "LINKEDIN, https://www.linkedin.com/company/heelanders, https://www.linkedin.com/groups/1234567, account.platformId.wrong",
        "BLOGGER, https://heelanders.blogspot.com, https://www.blogger.com/profile/12345678901234567890, account.platformId.none"})
    void wrongNumber(String platform, String url, String typed, String key) {
        NewAccount plain = Register.account("Heel iets anders", platform, url, null, register.anna(), Visibility.PUBLIC, null);
        NewAccount data = new NewAccount(plain.name(), platform, plain.kind(), url, null, null, register.anna(), null, null, plain.visibility(), null, plain.twoFactor(),
            null, null, null, null, typed);

        assertThatThrownBy(() -> register.add(data)).isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.violations()).singleElement()
            .satisfies(v -> assertThat(v.field() + " " + v.key()).isEqualTo("platformId " + key)));
    }

    @Test
    @DisplayName("that an account comes near to by a change are shown too, once somebody says why they go in, and they are not asked about again")
    void changing() {
        long other = register.page("Kade in beeld", FACEBOOK + "kadeinbeeld", register.dekade(), register.bram());
        Map<String, Object> change = new LinkedHashMap<>(Map.of("versie", 1, "url", FACEBOOK + "linde.in.beeld2"));
        Visitor.Answer refused = noor.json("PATCH", API + "/" + other, change);
        assertThat(faults(refused)).singleElement().satisfies(f -> assertThat(f).containsEntry("veld", "geenDubbel").containsEntry("verwijzing", "/accounts/" + linde));

        String[] fields = {"versie", "1", "naam", "Kade in beeld", "url", FACEBOOK + "linde.in.beeld2", "soort", "LOCATIEPAGINA", "locatie", String.valueOf(register.dekade()),
            "eigenaar", String.valueOf(register.bram()), "zichtbaarheid", "OPENBAAR"};
        var page = noor.post("/accounts/" + other + "/wijzigen", fields).page();
        assertThat(page.select(".reg-form .reg-notice").text()).contains("Linde in beeld", "de naam in het adres lijkt erop", "cijfers verschillen").doesNotContain("het heet hetzelfde");
        assertThat(page.select("textarea[name=geenDubbel]")).hasSize(1);

        change.put("geenDubbel", "Gemaakt met twee namen");
        assertThat(noor.json("PATCH", API + "/" + other, change).status()).isEqualTo(200);
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'account.geen-dubbel' AND subject_id = " + other)).isOne();
        assertThat(noor.json("PATCH", API + "/" + other, Map.of("versie", 2, "doelgroep", "Iedereen")).status()).as("what was said once").isEqualTo(200);
        assertThat(noor.json("PATCH", API + "/" + other, Map.of("versie", 3, "url", FACEBOOK + "LindeInBeeld", "geenDubbel", "Toch")).status()).as("the same address").isEqualTo(422);
    }

    @Test
    @DisplayName("that an account looks like once its address is known are shown when it goes into use")
    void intoUse() {
        long preparing = register.page("Kade in beeld", FACEBOOK + "kadeinbeeld", register.dekade(), register.bram());
        database.execute("DELETE FROM account_mark WHERE account_id = ?", preparing);
        database.execute("UPDATE account SET status = 'IN_PREPARATION', url = NULL, handle = NULL, identity_key = NULL WHERE id = ?", preparing);
        Visitor.Answer refused = noor.json("POST", API + "/" + preparing + "/in-gebruik", Map.of("url", FACEBOOK + "lindeinbeeld3"));
        assertThat(faults(refused)).singleElement().satisfies(f -> assertThat(f).containsEntry("veld", "geenDubbel").containsEntry("verwijzing", "/accounts/" + linde));
        var page = noor.post("/accounts/" + preparing + "/in-gebruik", "url", FACEBOOK + "lindeinbeeld3").page();
        assertThat(page.select(".reg-form .reg-notice").text()).contains("Linde in beeld", "cijfers verschillen");
        assertThat(page.select("#url").attr("value")).isEqualTo(FACEBOOK + "lindeinbeeld3");

        assertThat(noor.post("/accounts/" + preparing + "/in-gebruik", "url", FACEBOOK + "lindeinbeeld", "geenDubbel", "Toch").page().select("#url-fout a").attr("href")).isEqualTo("/accounts/" + linde);
        assertThat(noor.post("/accounts/" + preparing + "/in-gebruik", "url", FACEBOOK + "lindeinbeeld3", "geenDubbel", "De derde pagina").status()).isEqualTo(303);
        assertThat(accounts.get(NOOR, preparing).status()).isEqualTo(AccountStatus.ACTIVE);
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

        // An address may have another identity by the rules of today than by those of when it was stored.
        String now = accounts.get(NOOR, linde).identityKey();
        database.execute("UPDATE account SET identity_key = ?", "1".repeat(64));
        database.execute("UPDATE account_handle SET identity_key = ?", "2".repeat(64));
        database.execute("UPDATE register_state SET content = 'older' WHERE name = 'account.marks'");
        start.catchUp(new StartupEvent(server.getApplicationContext()));
        assertThat(marks()).isEqualTo(before);
        assertThat(accounts.get(NOOR, linde)).satisfies(a -> {
            assertThat(a.identityKey()).isEqualTo(now);
            assertThat(a.version()).as("nobody changed it").isEqualTo(2);
        });
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
