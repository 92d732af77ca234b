package nl.accountregister.verification;

import io.micronaut.context.annotation.Property;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.Candidate;
import nl.accountregister.account.Duplicates;
import nl.accountregister.account.Likeness;
import nl.accountregister.account.NewAccount;
import nl.accountregister.account.Visibility;
import nl.accountregister.account.web.Register;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.testing.ByHand;
import nl.accountregister.testing.OnMySql;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@Property(name = "accountregister.checks-per-minute", value = "1000000")
@DisplayName("The public check")
class PublicCheckTest {

    private static final String FACEBOOK = "https://www.facebook.com/";

    @Inject
    EmbeddedServer server;
    @Inject
    Verifications verifications;
    @Inject
    JdbcOperations jdbc;
    @Inject
    TransactionOperations<Connection> transactions;
    @Inject
    Users users;
    @Inject
    Register register;
    @Inject
    Accounts accounts;
    @Inject
    AccountChanges changes;
    @Inject
    AccountTransitions transitions;
    @Inject
    Duplicates duplicates;
    @Inject
    TestDatabase database;

    private Visitor visitor;
    private long linde;

    @BeforeEach
    void onePage() {
        register.begin();
        linde = register.page("Linde in beeld", FACEBOOK + "lindeinbeeld", register.delinde(), register.anna());
        visitor = Visitor.to(server);
    }

    @Test
    @DisplayName("says official of an active, public account, and tells what is public of it and no more")
    void official() {
        Map<String, Object> answer = check("https://m.facebook.com/LindeInBeeld/photos?fbclid=1");

        assertThat(answer).containsEntry("oordeel", "OFFICIEEL").containsEntry("adres", FACEBOOK + "lindeinbeeld").containsEntry("reden", null);
        assertThat(answer.get("account")).isEqualTo(Map.of("naam", "Linde in beeld", "platform", "FACEBOOK", "soort", "LOCATIEPAGINA",
            "url", FACEBOOK + "lindeinbeeld", "gebruikersnaam", "lindeinbeeld", "locatie", "AC De Linde", "regio", "Regio Voorbeeld"));
        assertThat(answer.toString()).doesNotContain("Anna", "Buurtbewoners", "organisatie.example");
    }

    @ParameterizedTest
    @DisplayName("says to a visitor what a visitor can do")
    @CsvSource(delimiter = '|', value = {
        "@lindeinbeeld | alleen een gebruikersnaam | Kies het platform",
        "https://www.facebook.com/ | dat je wilt controleren | eigen pagina",
        "www.anders.example https://www.facebook.com/lindeinbeeld | misschien meer dan één adres | Hier staan meer",
        "https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv | niet zien van wie | verlopen"})
    void toVisitor(String pasted, String said, String notSaid) {
        var verdict = visitor.get("/controle?url=" + URLEncoder.encode(pasted, StandardCharsets.UTF_8)).page().select(".reg-verdict");
        assertThat(verdict.select("h2").text()).isEqualTo("Hier zien we geen account in");
        assertThat(verdict.text()).contains(said).doesNotContain(notSaid);
        assertThat(check(pasted).get("uitleg").toString()).contains(said);
    }

    @Test
    @DisplayName("follows an account through its life: suspended is unknown, closed is closed, resumed is official again")
    void life() {
        transitions.suspend(Register.NOOR, linde, "Vreemde berichten");
        assertThat(verdict(FACEBOOK + "lindeinbeeld")).isEqualTo("ONBEKEND");
        assertThat(verdict(FACEBOOK + "linde.in.bee1d")).isEqualTo("ONBEKEND");

        transitions.resume(Register.NOOR, linde);
        assertThat(verdict(FACEBOOK + "lindeinbeeld")).isEqualTo("OFFICIEEL");

        transitions.close(Register.NOOR, linde, "De locatie stopt");
        Map<String, Object> closed = check(FACEBOOK + "lindeinbeeld");
        assertThat(closed).containsEntry("oordeel", "OPGEHEVEN").containsEntry("account", null);
        assertThat(closed.toString()).doesNotContain("De locatie stopt");
        assertThat(verdict(FACEBOOK + "lindeinbee1d")).isEqualTo("VERDACHT");
    }

    @Test
    @DisplayName("calls a look-alike suspicious, says why, and names the real account")
    void lookAlike() {
        Map<String, Object> answer = check(FACEBOOK + "l1nde.in.beeld");

        assertThat(answer).containsEntry("oordeel", "VERDACHT").containsEntry("reden", "LIJKT_OP_ACCOUNT");
        assertThat(((Map<?, ?>) answer.get("account")).get("url")).isEqualTo(FACEBOOK + "lindeinbeeld");
        assertThat(answer.get("verschillen").toString()).contains("cijfers verschillen");
        var page = visitor.get("/controle?url=" + encoded(FACEBOOK + "l1nde.in.beeld")).page();
        assertThat(page.select(".reg-verdict--bad h2").text()).isEqualTo("Pas op, dit account is niet van ons");
        assertThat(page.select(".reg-verdict").text()).contains("lijkt op die van ons account Linde in beeld", "cijfers verschillen", "Wat kun je doen?");
        assertThat(page.select(".reg-verdict a[href^=https]").attr("href")).isEqualTo(FACEBOOK + "lindeinbeeld");
    }

    @Test
    @DisplayName("calls the former address of an account suspicious, and the new one official")
    void renamed() {
        rename(FACEBOOK + "lindevandaag");

        assertThat(check(FACEBOOK + "lindeinbeeld")).containsEntry("oordeel", "VERDACHT").containsEntry("reden", "VROEGER_ADRES");
        assertThat(verdict(FACEBOOK + "lindevandaag")).isEqualTo("OFFICIEEL");

        rename(FACEBOOK + "lindeinbeeld");
        assertThat(verdict(FACEBOOK + "lindeinbeeld")).as("back where it was").isEqualTo("OFFICIEEL");
        assertThat(check(FACEBOOK + "lindevandaag")).containsEntry("reden", "VROEGER_ADRES");
    }

    @ParameterizedTest
    @DisplayName("does not say that a page with the very name of our account is somebody else's: it may be a second address of it")
    @CsvSource({"YOUTUBE, https://www.youtube.com/@lindeopvideo, https://www.youtube.com/c/lindeopvideo", "YOUTUBE, https://www.youtube.com/@lindeopvideo, https://www.youtube.com/user/LindeOpVideo",
        "LINKEDIN, https://www.linkedin.com/company/lindewerkt, https://www.linkedin.com/school/lindewerkt", "FACEBOOK, https://www.facebook.com/lindeinbuurt, https://www.facebook.com/groups/lindeinbuurt"})
    void sameName(String platform, String ours, String other) {
        register.add(Register.account("Linde elders", platform, ours, null, register.anna(), Visibility.PUBLIC, null));

        assertThat(check(other)).containsEntry("oordeel", "VERDACHT").containsEntry("reden", "LIJKT_OP_ACCOUNT");
        var verdict = visitor.get("/controle?url=" + encoded(other)).page().select(".reg-verdict--bad");
        assertThat(verdict.select("h2").text()).isEqualTo("Pas op, dit is niet het adres van ons account");
        assertThat(verdict.text()).contains("Ons account Linde elders heeft dezelfde naam, maar een ander adres").doesNotContain("niet van ons");
        assertThat(verdict.select("a[href^=https]").attr("href")).isEqualTo(ours);
    }

    @Test
    @DisplayName("tells nothing of an address that an account had only while it was shielded, also once it is public; nobody else gets it")
    void shieldedBefore() {
        String first = FACEBOOK + "groups/stillekring";
        long circle = register.add(Register.account("Kring", "FACEBOOK", first, register.dekade(), register.bram(), Visibility.SHIELDED, null));
        change(circle, FACEBOOK + "groups/openkring", Visibility.SHIELDED);
        change(circle, FACEBOOK + "groups/openkring", Visibility.PUBLIC);
        assertThat(verdict(FACEBOOK + "groups/openkring")).isEqualTo("OFFICIEEL");
        assertThat(check(first)).containsEntry("oordeel", "ONBEKEND").containsEntry("account", null);
        assertThat(verdict(FACEBOOK + "groups/stille.kring")).as("what looks like it").isEqualTo("ONBEKEND");
        assertThatThrownBy(() -> register.page("Iets anders", first, register.delinde(), register.anna())).isInstanceOf(RuleViolation.class);
        assertThat(duplicates.of(Register.NOOR, new Candidate("FACEBOOK", first, null, null))).singleElement()
            .satisfies(like -> assertThat(like.reasons()).containsExactly(Likeness.Reason.FORMER_ADDRESS));

        change(circle, FACEBOOK + "groups/kringopen", Visibility.PUBLIC);
        assertThat(check(FACEBOOK + "groups/openkring")).containsEntry("reden", "VROEGER_ADRES");
        assertThat(verdict(first)).isEqualTo("ONBEKEND");
    }

    private void change(long id, String url, Visibility visibility) {
        Account now = accounts.get(Register.NOOR, id);
        changes.change(Register.NOOR, id, now.version(), Register.account(now.name(), now.platform(), url, now.locationId(), now.ownerId(), visibility, null));
    }

    @Test
    @DisplayName("says official of the number that the platform gave the account too, whatever its name is, and of no other number")
    void number() {
        String youtube = "https://www.youtube.com/";
        NewAccount plain = Register.account("Linde op video", "YOUTUBE", youtube + "@lindeopvideo", null, register.anna(), Visibility.PUBLIC, null);
        long id = register.add(new NewAccount(plain.name(), "YOUTUBE", plain.kind(), plain.url(), null, null, register.anna(), null, null, Visibility.PUBLIC, null, null, null,
            null, null, null, "UCaBcDeFgHiJkLmNoPqRs-_0"));

        assertThat(check(youtube + "channel/UCaBcDeFgHiJkLmNoPqRs-_0/about").get("account")).isEqualTo(check(youtube + "@lindeopvideo").get("account"));
        assertThat(verdict(youtube + "channel/UCaBcDeFgHiJkLmNoPqRs-_0")).isEqualTo("OFFICIEEL");
        assertThat(verdict(youtube + "channel/UCaBcDeFgHiJkLmNoPqRs-_1")).isEqualTo("ONBEKEND");
        assertThat(verdict(youtube + "channel/ucabcdefghijklmnopqrs-_0")).isNotEqualTo("OFFICIEEL");
        database.execute("DELETE FROM account_platform_id WHERE account_id = ?", id);
        ByHand.told(server.getApplicationContext());
        assertThat(verdict(youtube + "channel/UCaBcDeFgHiJkLmNoPqRs-_0")).as("by a mark alone").isNotEqualTo("OFFICIEEL");
        assertThat(verdict(youtube + "@lindeopvideo")).isEqualTo("OFFICIEEL");
        transitions.close(Register.NOOR, id, "Stopt");
        assertThat(verdict(youtube + "channel/UCaBcDeFgHiJkLmNoPqRs-_0")).isEqualTo("OPGEHEVEN");
    }

    @Test
    @DisplayName("does not tell that there is a shielded account, by its address nor by what looks like it")
    void shielded() {
        long group = register.add(Register.account("Besloten groep", "FACEBOOK", FACEBOOK + "groups/stillewateren", register.delinde(), register.anna(),
            Visibility.SHIELDED, null));

        for (String url : List.of("groups/stillewateren", "stillewateren", "groups/stille.wateren", "stillewateren2")) {
            Map<String, Object> there = check(FACEBOOK + url);
            assertThat(there).as(url).containsEntry("oordeel", "ONBEKEND").containsEntry("account", null);
        }
        Visitor.Answer before = visitor.get("/api/v1/controle?url=" + encoded(FACEBOOK + "groups/stillewateren"));
        transitions.close(Register.NOOR, group, "Stopt");
        assertThat(visitor.get("/api/v1/controle?url=" + encoded(FACEBOOK + "groups/stillewateren")).body()).isEqualTo(before.body());
    }

    @Test
    @DisplayName("says in preparation of an account that is not in use yet, without its name")
    void preparation() {
        database.execute("UPDATE account SET status = 'IN_PREPARATION' WHERE id = ?", linde);
        ByHand.told(server.getApplicationContext());

        assertThat(check(FACEBOOK + "lindeinbeeld")).containsEntry("oordeel", "IN_VOORBEREIDING").containsEntry("account", null);
    }

    @Test
    @DisplayName("never says yes by a mark alone: the account itself must have that identity")
    void mark() {
        database.execute("UPDATE account SET identity_key = ? WHERE id = ?", "0".repeat(64), linde);
        ByHand.told(server.getApplicationContext());

        assertThat(verdict(FACEBOOK + "lindeinbeeld")).isNotEqualTo("OFFICIEEL");
    }

    @ParameterizedTest
    @DisplayName("answers anything odd with a reason, and never with yes")
    @ValueSource(strings = {"lindeinbeeld", "@lindeinbeeld", "https://www.facebook.com/lindeinbeeld https://www.facebook.com/anders", "https://www.facebook.com@evil.example/lindeinbeeld",
        "https://evil.example/?u=https://www.facebook.com/lindeinbeeld", "https://fb.me/lindeinbeeld", "https://www.facebook.com:8443/lindeinbeeld", "\u0000", "https://www.facebook.com/\nlindeinbeeld",
        "https://www.facebook.com/lindeinbeeld/../anders", "https://facebook.com.evil.example/lindeinbeeld", "javascript:alert(1)", "🦊", "https://www.facebook.com/lind\u0435inbeeld",
        "https://evilfacebook.com/lindeinbeeld", "<script>alert(1)</script>"})
    void odd(String text) {
        Map<String, Object> answer = check(text);

        assertThat(answer.get("oordeel")).isIn("ONBEKEND", "VERDACHT");
        assertThat(answer.get("uitleg").toString()).isNotBlank().doesNotContain("platform.reason", "verification.");
        Visitor.Answer page = visitor.get("/controle?url=" + encoded(text));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select(".reg-verdict h2").text()).isNotBlank();
        assertThat(page.page().select("script:not([src])")).isEmpty();
    }

    @Test
    @DisplayName("asks for an address when there is none, on the page and in the API, in both languages")
    void empty() {
        assertThat(visitor.get("/controle").status()).isEqualTo(200);
        assertThat(visitor.get("/controle?url=").status()).isEqualTo(422);
        assertThat(visitor.get("/controle?url=+").page().select("#url-fout").text()).contains("Plak eerst het adres");
        assertThat(visitor.get("/api/v1/controle").status()).isEqualTo(400);
        assertThat(visitor.get("/api/v1/controle?url=&taal=en").json().get("detail")).isEqualTo("First paste the address of the page that you want to check.");
        assertThat(Visitor.to(server).get("/controle?taal=en").page().select("h1").text()).isEqualTo("Is this account ours?");
    }

    @Test
    @DisplayName("may be kept for a minute, costs nothing when it is the same, and is kept by nobody for who signed in")
    void cached() {
        String path = "/api/v1/controle?url=" + encoded(FACEBOOK + "lindeinbeeld");
        Visitor.Answer first = visitor.get(path);
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(first.header("Vary")).contains("Cookie", "Accept");

        Visitor.Answer again = visitor.send("GET", path, null, null, "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();

        transitions.suspend(Register.NOOR, linde, "Even niet");
        assertThat(visitor.send("GET", path, null, null, "If-None-Match", first.header("ETag")).status()).isEqualTo(200);

        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        Visitor.Answer own = noor.get("/controle?url=" + encoded(FACEBOOK + "lindeinbeeld"));
        assertThat(own.header("Cache-Control")).isEqualTo("no-store");
        assertThat(own.header("ETag")).isEmpty();
        assertThat(Visitor.to(server).get(path + "&taal=en").header("Cache-Control")).isEqualTo("private, max-age=60");
    }

    @Test
    @DisplayName("remembers nothing of what a transaction sees that is rolled back, and tells a transaction what it changed itself")
    void ownTransaction() {
        String url = FACEBOOK + "lindeinbeeld";
        assertThat(verdict(url)).isEqualTo("OFFICIEEL");
        var inside = transactions.executeWrite(status -> {
            status.setRollbackOnly();
            jdbc.prepareStatement("UPDATE account SET status = 'IN_PREPARATION' WHERE id = " + linde, PreparedStatement::executeUpdate);
            return verifications.judge(url).verdict();
        });

        assertThat(inside).isEqualTo(Verdict.IN_PREPARATION);
        assertThat(verdict(url)).isEqualTo("OFFICIEEL");
    }

    @Test
    @DisplayName("says no yes when the register cannot be read")
    void unreadable() {
        assertThat(verdict(FACEBOOK + "lindeinbeeld")).as("and is remembered").isEqualTo("OFFICIEEL");
        database.executeAsOwner("ALTER TABLE audit_head RENAME TO audit_head_away");
        try {
            Visitor.Answer answer = visitor.get("/api/v1/controle?url=" + encoded(FACEBOOK + "lindeinbeeld"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("30");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.body()).doesNotContain("OFFICIEEL");
            assertThat(visitor.get("/controle?url=" + encoded(FACEBOOK + "lindeinbeeld")).page().select("main").text()).contains("De controle werkt nu niet");
        } finally {
            database.executeAsOwner("ALTER TABLE audit_head_away RENAME TO audit_head");
        }
    }

    @Test
    @DisplayName("says no wrong yes over HTTP either, and breaks on nothing")
    void imitations() {
        register.begin();
        for (Imitations.Official official : Imitations.OFFICIAL) {
            register.add(Register.account("Account " + official.url(), official.platform(), official.url(), null, register.anna(), Visibility.PUBLIC, null));
        }
        Imitations imitations = new Imitations(7);
        int yes = 0;
        for (int i = 0; i < 2_000; i++) {
            String text = imitations.next();
            Visitor.Answer answer = visitor.get("/api/v1/controle?url=" + encoded(text));
            // what is no UTF-8 or too long for an address is refused before the check sees it
            assertThat(answer.status()).as(text).isIn(200, 400, 414);
            if (answer.body().contains("\"OFFICIEEL\"")) {
                yes++;
                Map<String, Object> json = answer.json();
                assertThat(Imitations.leadsTo(text)).as(text).get().extracting(Imitations.Official::url).isEqualTo(((Map<?, ?>) json.get("account")).get("url"));
            }
        }
        assertThat(yes).isBetween(10, 1_000);
    }

    @Test
    @DisplayName("costs one query for an address that was asked about since the last change, and few for any other, on the index of the marks")
    void oneQuery() {
        String url = FACEBOOK + "lindeinbeeld";
        if (this instanceof OnMySql) {
            // MySQL tells how it would look, which in a register as small as this one may be another index; H2 what it did.
            List<String> marks = List.of("0".repeat(64), "1".repeat(64));
            for (String sql : List.of(KnownAddresses.officialSql(marks), KnownAddresses.anySql(marks), KnownAddresses.exactlySql(marks), KnownAddresses.likeSql("SKELETON", marks), KnownAddresses.likeSql("STEM", marks))) {
                String asked = sql.replaceFirst("\\?", "'" + marks.get(0) + "'").replaceFirst("\\?", "'" + marks.get(1) + "'");
                String index = sql.contains("account_mark") ? "ix_account_mark_mark" : "uq_account_open_identity";
                String table = sql.contains("account_mark") ? "m" : "a";
                assertThat(database.query("EXPLAIN FORMAT=TRADITIONAL " + asked)).as(sql).filteredOn(row -> table.equals(row.get("table")))
                    .singleElement().satisfies(row -> assertThat(String.valueOf(row.get("possible_keys"))).contains(index));
            }
            return;
        }
        List<String> texts = List.of(url, FACEBOOK + "lindeinbee1d", "https://x.com/iemandanders", "https://voorbeeld.example/linde", "https://www.youtube.com/@iemandanders");
        database.execute("SET QUERY_STATISTICS TRUE");
        try {
            texts.forEach(this::check);
            assertThat(asked("%FROM account a%open_identity_key%")).as("for an official account").isEqualTo(texts.size());
            assertThat(asked("SELECT 1 FROM account_mark m%")).as("whether anything is known of the others").isEqualTo(texts.size() - 1);
            assertThat(asked("%UNION ALL%FROM account_mark m%")).as("what is known of the look-alike").isEqualTo(1);
            assertThat(asked("SELECT seq FROM audit_head WHERE id = 1")).as("whether anything changed").isEqualTo(texts.size());

            texts.forEach(this::check);
            assertThat(asked("%FROM account%")).as("as nothing changed").isEqualTo(2 * texts.size());
            assertThat(asked("SELECT seq FROM audit_head WHERE id = 1")).isEqualTo(2 * texts.size());
        } finally {
            database.execute("SET QUERY_STATISTICS FALSE");
        }
    }

    /** How often H2 was asked what is like this. */
    private long asked(String like) {
        return database.number("SELECT COALESCE(SUM(execution_count), 0) FROM information_schema.query_statistics WHERE REPLACE(sql_statement, CHAR(10), ' ') LIKE ?", like);
    }

    @Test
    @DisplayName("takes a text of eight kilobytes")
    void eightKilobytes() {
        Visitor.Answer answer = visitor.get("/api/v1/controle?url=" + "a".repeat(8_000));
        assertThat(answer.status()).isIn(200, 413, 414);
        assertThat(answer.body()).doesNotContain("OFFICIEEL");
        assertThat(visitor.get("/api/v1/controle?url=" + "a".repeat(3_000)).json()).containsEntry("oordeel", "ONBEKEND");
    }

    private void rename(String url) {
        Account now = accounts.get(Register.NOOR, linde);
        changes.change(Register.NOOR, linde, now.version(), Register.account(now.name(), now.platform(), url, now.locationId(), now.ownerId(), Visibility.PUBLIC, null));
    }

    private String verdict(String text) {
        return check(text).get("oordeel").toString();
    }

    private Map<String, Object> check(String text) {
        Visitor.Answer answer = visitor.get("/api/v1/controle?url=" + encoded(text));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
