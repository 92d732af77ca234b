package nl.accountregister.security.web;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("Users, API keys and one's own password")
class AdminPagesTest {

    private static final String USERS = "/beheer/gebruikers";
    private static final String KEYS = "/beheer/api-sleutels";

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    TestDatabase database;

    private Visitor admin;
    private String name;

    @BeforeEach
    void anAdministrator() {
        database.execute("DELETE FROM sign_in_attempt");
        admin = Visitor.as(server, users, Role.ADMINISTRATOR);
        name = "sam-" + System.nanoTime();
    }

    @Test
    @DisplayName("an administrator makes a user, who can sign in whatever the case of the name")
    void make() {
        assertThat(create("rollen", "AUDITOR", "rollen", "COMMUNICATIE").location()).isEqualTo(USERS);

        Visitor sam = Visitor.to(server).signIn(name.toUpperCase(), Visitor.PASSWORD);
        assertThat(sam.get("/auditlog").status()).isEqualTo(200);
        assertThat(admin.get(USERS).page().select("tbody tr:contains(" + name + ")").text()).contains("Sam <b>Voorbeeld", "communicatie, auditor", "kan inloggen");
        assertThat(create("rollen", "AUDITOR").page().select(".reg-errsum").text()).contains("bestaat al");
    }

    @Test
    @DisplayName("what is missing or impossible is said at its field, and what was typed is kept")
    void mistakes() {
        Document noRole = create().page();
        assertThat(noRole.select("#rollen-fout").text()).contains("Kies minstens een rol");
        assertThat(noRole.select("#naam").val()).isEqualTo("Sam <b>Voorbeeld");
        assertThat(noRole.select("#wachtwoord").hasAttr("value")).isFalse();
        assertThat(create("rollen", "KEIZER").status()).isEqualTo(422);
        assertThat(create("rollen", "AUDITOR", "medewerker", "999999").page().select("#medewerker-fout").text()).contains("uit de lijst");
        assertThat(admin.post(USERS, "naam", "a".repeat(10_000), "gebruikersnaam", "x\u0000y", "wachtwoord", "kort").page().select(".reg-errsum li")).hasSize(4);
        assertThat(database.number("SELECT COUNT(*) FROM user_account WHERE username = ?", name)).isZero();
    }

    @Test
    @DisplayName("roles are taken away and given, access is stopped, and nobody locks themselves out")
    void change() {
        create("rollen", "AUDITOR");
        String page = hrefOf(name);

        assertThat(admin.get(page).page().select("input[name=rollen][checked]").eachAttr("value")).containsExactly("AUDITOR");
        assertThat(admin.post(page, "rollen", "AANVRAGER").location()).isEqualTo(USERS);
        assertThat(Visitor.to(server).trySignIn(name, Visitor.PASSWORD).status()).as("actief was not ticked").isEqualTo(422);
        assertThat(admin.post(page + "/wachtwoord", "wachtwoord", "kort").status()).isEqualTo(422);
        admin.post(page + "/wachtwoord", "wachtwoord", "een gloednieuw wachtwoord");
        admin.post(page, "rollen", "AANVRAGER", "actief", "ja");
        assertThat(Visitor.to(server).signIn(name, "een gloednieuw wachtwoord").get("/auditlog").status()).isEqualTo(403);

        String own = USERS + "/" + database.number("SELECT MAX(user_id) FROM user_role WHERE role = 'ADMINISTRATOR'");
        assertThat(admin.post(own, "rollen", "AUDITOR", "actief", "ja").page().select(".reg-errsum").text()).contains("Je kunt jezelf niet");
        assertThat(admin.get(USERS + "/999999").status()).isEqualTo(404);
        assertThat(admin.post(USERS + "/999999", "rollen", "AUDITOR").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("a key is shown once, works with the rights of its user, and stops when it is revoked")
    void keys() {
        create("rollen", "AUDITOR");
        String user = hrefOf(name).substring(USERS.length() + 1);
        String label = "Koppeling " + name;

        Visitor.Answer made = admin.post(KEYS, "naam", label, "gebruiker", user);
        String key = made.page().select("pre.reg-code").text();
        assertThat(key).startsWith("ar_").hasSize(46);
        assertThat(admin.get(KEYS).body()).contains(label).doesNotContain(key);
        Visitor program = Visitor.to(server).withKey(key);
        assertThat(program.get("/api/v1/auditlog").status()).isEqualTo(200);
        assertThat(program.get("/beheer/gebruikers").status()).isEqualTo(403);

        String revoke = admin.get(KEYS).page().select("tr:contains(" + label + ") form").attr("action");
        assertThat(admin.post(revoke).location()).isEqualTo(KEYS);
        assertThat(program.get("/api/v1/auditlog").status()).isEqualTo(401);
        assertThat(admin.get(KEYS).page().select("tr:contains(" + label + ")").text()).contains("Ingetrokken op");
        assertThat(admin.post(revoke).status()).isEqualTo(404);
        assertThat(admin.post(KEYS, "naam", "", "gebruiker", "").page().select(".reg-errsum li")).hasSize(2);
    }

    @Test
    @DisplayName("one's own password changes with the current one, and then the old session and password are worth nothing")
    void ownPassword() {
        create("rollen", "AANVRAGER");
        Visitor sam = Visitor.to(server).signIn(name, Visitor.PASSWORD);

        assertThat(sam.post("/wachtwoord", "huidig", "fout", "wachtwoord", "mijn nieuwe wachtwoord", "herhaling", "mijn nieuwe wachtwoord")
            .page().select("#huidig-fout").text()).contains("niet je huidige wachtwoord");
        assertThat(sam.post("/wachtwoord", "huidig", Visitor.PASSWORD, "wachtwoord", "mijn nieuwe wachtwoord", "herhaling", "anders")
            .page().select("#herhaling-fout").text()).contains("niet gelijk");
        assertThat(sam.post("/wachtwoord", "huidig", Visitor.PASSWORD, "wachtwoord", "kort", "herhaling", "kort").status()).isEqualTo(422);
        assertThat(sam.post("/wachtwoord", "huidig", Visitor.PASSWORD, "wachtwoord", "mijn nieuwe wachtwoord", "herhaling", "mijn nieuwe wachtwoord")
            .location()).isEqualTo("/login");

        assertThat(sam.get("/wachtwoord").status()).isEqualTo(303);
        assertThat(Visitor.to(server).trySignIn(name, Visitor.PASSWORD).status()).isEqualTo(422);
        assertThat(Visitor.to(server).trySignIn(name, "mijn nieuwe wachtwoord").status()).isEqualTo(303);
    }

    @Test
    @DisplayName("nobody but an administrator sees or does any of this")
    void refused() {
        Visitor other = Visitor.as(server, users, Role.REQUESTER, Role.COMMUNICATIONS, Role.AUDITOR);
        long before = database.number("SELECT COUNT(*) FROM user_account");

        for (String path : new String[] {USERS, USERS + "/nieuw", USERS + "/1", KEYS}) {
            assertThat(other.get(path).status()).as(path).isEqualTo(403);
            assertThat(Visitor.to(server).get(path).status()).as(path).isEqualTo(303);
        }
        for (String path : new String[] {USERS, USERS + "/1", USERS + "/1/wachtwoord", KEYS, KEYS + "/1/intrekken"}) {
            assertThat(other.post(path, "naam", "x", "gebruikersnaam", "x", "rollen", "AUDITOR", "wachtwoord", Visitor.PASSWORD).status()).as(path).isEqualTo(403);
            assertThat(Visitor.to(server).postAsIs(path, "naam", "x").status()).as(path).isEqualTo(401);
        }
        assertThat(database.number("SELECT COUNT(*) FROM user_account")).isEqualTo(before);
    }

    private Visitor.Answer create(String... more) {
        String[] fields = new String[6 + more.length];
        System.arraycopy(new String[] {"naam", "Sam <b>Voorbeeld", "gebruikersnaam", name, "wachtwoord", Visitor.PASSWORD}, 0, fields, 0, 6);
        System.arraycopy(more, 0, fields, 6, more.length);
        return admin.post(USERS, fields);
    }

    private String hrefOf(String username) {
        return admin.get(USERS).page().select("tr:contains(" + username + ") th a").attr("href");
    }
}
