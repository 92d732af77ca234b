package nl.accountregister.publication;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.account.Visibility;
import nl.accountregister.account.web.Register;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import nl.accountregister.timeline.Happening;
import nl.accountregister.timeline.Timeline;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static nl.accountregister.account.web.Register.NOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@MicronautTest(transactional = false)
@Property(name = "accountregister.profile", value = "kempenhaeghe")
@DisplayName("The log of publications")
class PublicationsTest {

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    Register register;
    @Inject
    Publications publications;
    @Inject
    PublicationRecording recording;
    @Inject
    PublicationLogs logs;
    @Inject
    AccessGrants grants;
    @Inject
    AccountTransitions transitions;
    @Inject
    Timeline timeline;
    @Inject
    TestDatabase database;
    @Inject
    MovableClock clock;

    private long account;
    private Actor anna;
    private Actor bram;
    private Actor chris;

    @BeforeEach
    void anAccountOfBramWithChrisAsEditor() {
        clock.set(LocalDate.of(2026, 6, 1));
        register.begin();
        account = page("Kade in beeld", "https://x.com/kadeinbeeld");
        anna = requester(register.anna(), "Anna Voorbeeld");
        bram = requester(register.bram(), "Bram Voorbeeld");
        chris = requester(register.chris(), "Chris Voorbeeld");
        grants.grant(NOOR, account, register.chris(), AccessRole.EDITOR, null);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    @DisplayName("takes a few words from an editor on a telephone: today, by oneself, and a link without its scheme")
    void quick() {
        Visitor editor = Visitor.as(server, users, register.chris(), Role.REQUESTER);
        var page = editor.get("/publicaties").page();
        assertThat(page.select("#account option[selected]").text()).contains("Kade in beeld");

        Visitor.Answer answer = editor.post("/publicaties", "account", String.valueOf(account), "wat", "Foto van de nieuwe kade", "link", "x.com/kadeinbeeld/status/1");
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);

        PublicationRow row = only();
        assertThat(row.what()).isEqualTo("Foto van de nieuwe kade");
        assertThat(row.link()).isEqualTo("https://x.com/kadeinbeeld/status/1");
        assertThat(row.publishedBy()).isEqualTo("Chris Voorbeeld");
        assertThat(row.publishedOn()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(editor.get("/publicaties").page().select("tbody th a").first().text()).isEqualTo("Foto van de nieuwe kade");
        long more = page("Haven in beeld", "https://x.com/haveninbeeld");
        grants.grant(NOOR, more, register.chris(), AccessRole.EDITOR, null);
        assertThat(editor.get("/publicaties").page().select("#account option[selected]").text()).as("where one published last").contains("Kade in beeld");
        assertThat(editor.get("/accounts/" + account).page().select("#publicaties a[href]").eachAttr("href")).contains("/accounts/" + account + "/publicaties#noteren");
    }

    @Test
    @DisplayName("takes a line of a double tap once, and the same words again later as another")
    void twice() {
        Visitor.as(server, users, register.chris(), Role.REQUESTER);
        Actor tapping = new Actor(database.number("SELECT MAX(id) FROM user_account"), register.chris(), "Chris Voorbeeld", Set.of(Role.REQUESTER));
        long first = recording.note(tapping, account, words("Antwoord op vragen"));
        assertThat(recording.note(tapping, account, words("Antwoord op vragen"))).isEqualTo(first);
        assertThat(recording.note(tapping, account, words("Antwoord op  vragen"))).isNotEqualTo(first);
        clock.advance(Duration.ofMinutes(3));
        assertThat(recording.note(tapping, account, words("Antwoord op vragen"))).isNotEqualTo(first);
    }

    @Test
    @DisplayName("keeps what was noted first, with who changed it and why; a removal too")
    void editions() {
        long id = recording.note(chris, account, words("42 deelnemers"));
        recording.change(bram, id, 1, words("24 deelnemers"), "Twee cijfers om");
        recording.remove(NOOR, id, 2, "Hoort hier niet");

        Publications.Whole whole = publications.get(chris, id);
        assertThat(whole.editions()).extracting(PublicationEdition::what).containsExactly("42 deelnemers", "24 deelnemers", "24 deelnemers");
        assertThat(whole.editions()).extracting(PublicationEdition::madeByName).containsExactly("Chris Voorbeeld", "Bram Voorbeeld", "Noor Voorbeeld");
        assertThat(whole.editions()).extracting(PublicationEdition::reason).containsExactly(null, "Twee cijfers om", "Hoort hier niet");
        assertThat(only().state()).isEqualTo(PublicationState.REMOVED);
        assertThat(only().publishedBy()).as("a change by another does not make it theirs").isEqualTo("Chris Voorbeeld");
        assertThat(only().recordedBy()).isEqualTo("Chris Voorbeeld");
        var page = Visitor.as(server, users, Role.AUDITOR).get("/publicaties/" + id).page();
        assertThat(page.select(".reg-timeline").text()).contains("42 deelnemers", "24 deelnemers", "Twee cijfers om", "Hoort hier niet", "Bram Voorbeeld");
        assertThat(page.select("a[href$=wijzigen]")).isEmpty();

        assertThatThrownBy(() -> recording.change(bram, id, 3, words("Weer terug"), "Toch")).isInstanceOf(Conflict.class).hasMessageContaining("publication.removed");
    }

    @Test
    @DisplayName("asks why, refuses a change that is none, and one of a version that is gone")
    void why() {
        long id = recording.note(chris, account, words("42 deelnemers"));
        assertThat(faults(() -> recording.change(bram, id, 1, words("24 deelnemers"), " "))).contains("reden error.required");
        assertThat(faults(() -> recording.remove(bram, id, 1, null))).contains("reden error.required");
        assertThat(faults(() -> recording.change(bram, id, 1, words("42 deelnemers"), "Zomaar"))).contains("wat publication.unchanged");
        recording.change(bram, id, 1, words("24 deelnemers"), "Twee cijfers om");
        assertThatThrownBy(() -> recording.change(chris, id, 1, words("Iets anders"), "Te laat")).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("is written by who has access, owner, deputy and communications, read by who sees the account in full, and by nobody else")
    void rights() {
        long id = recording.note(chris, account, words("Door de redacteur"));
        recording.note(bram, account, words("Door de eigenaar"));
        recording.note(NOOR, account, words("Door communicatie"));
        Actor auditor = new Actor(null, null, "Aad", Set.of(Role.AUDITOR));
        assertThat(publications.list(auditor, PublicationFilter.of(account), Page.Slice.first()).total()).isEqualTo(3);
        assertThatThrownBy(() -> recording.note(auditor, account, words("Nee"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> publications.getToChange(auditor, id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> publications.of(anna, account)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> recording.note(anna, account, words("Nee"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> publications.get(anna, id)).isInstanceOf(NotFound.class);
        assertThat(publications.list(anna, all(), Page.Slice.first()).total()).isZero();
        assertThat(publications.list(chris, all(), Page.Slice.first()).total()).isEqualTo(3);

        database.execute("UPDATE access_grant SET since = DATE '2020-01-01', ended_on = DATE '2020-02-01'");
        assertThatThrownBy(() -> recording.note(chris, account, words("Nee"))).isInstanceOf(NotFound.class);
        assertThat(publications.own(chris)).isEmpty();
        assertThat(publications.own(bram)).extracting(OwnLog::accountId).containsExactly(account);
    }

    @Test
    @DisplayName("of a shielded account opens for its editor too")
    void shielded() {
        long group = register.add(Register.account("Besloten groep", "FACEBOOK", "https://www.facebook.com/groups/stillewateren", register.dekade(), register.bram(), Visibility.SHIELDED, null));
        grants.grant(NOOR, group, register.chris(), AccessRole.EDITOR, null);
        recording.note(chris, group, words("Welkom"));

        Visitor editor = Visitor.as(server, users, register.chris(), Role.REQUESTER);
        assertThat(editor.get("/accounts/" + group + "/publicaties").status()).isEqualTo(200);
        assertThat(editor.get("/accounts/" + group).status()).isEqualTo(404);
        assertThat(Visitor.as(server, users, register.anna(), Role.REQUESTER).get("/accounts/" + group + "/publicaties").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("is kept where the profile says so, until communications says otherwise; what is in it stays")
    void kept() {
        long id = recording.note(chris, account, words("Nog net"));
        logs.keep(NOOR, account, false);
        assertThatThrownBy(() -> recording.note(chris, account, words("Te laat"))).isInstanceOf(Conflict.class).hasMessageContaining("publication.notKept");
        assertThat(publications.get(chris, id).publication().what()).isEqualTo("Nog net");
        assertThat(publications.own(chris)).isEmpty();
        assertThatThrownBy(() -> logs.keep(bram, account, true)).isInstanceOf(Refused.class);

        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        assertThat(noor.get("/accounts/" + account).page().select("#publicaties form button").text()).isEqualTo("Publicatielogboek aanzetten");
        assertThat(noor.post("/accounts/" + account + "/publicatielogboek", "aan", "true").status()).isEqualTo(303);
        recording.note(chris, account, words("Weer aan"));
        assertThat(noor.json("PUT", "/api/v1/accounts/" + account + "/publicatielogboek", Map.of("aan", false)).json()).containsEntry("aan", false);
        for (Object said : List.of("ja", 1, List.of())) {
            assertThat(noor.json("PUT", "/api/v1/accounts/" + account + "/publicatielogboek", Map.of("aan", said)).status()).as(said.toString()).isEqualTo(422);
        }
    }

    @Test
    @DisplayName("of a closed account stays as it is, and of one that is not in use yet is empty")
    void closed() {
        long id = recording.note(chris, account, words("Het laatste"));
        transitions.close(NOOR, account, "Stopt");
        assertThatThrownBy(() -> recording.note(bram, account, words("Nee"))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> recording.remove(bram, id, 1, "Weg")).isInstanceOf(Conflict.class);
        assertThat(Visitor.as(server, users, Role.COMMUNICATIONS).get("/publicaties/" + id).page().select("a[href$=wijzigen]")).isEmpty();

        long preparing = page("Straks in beeld", "https://x.com/straksinbeeld");
        database.execute("UPDATE account SET status = 'IN_PREPARATION' WHERE id = ?", preparing);
        assertThatThrownBy(() -> recording.note(bram, preparing, words("Nee"))).isInstanceOf(Conflict.class).hasMessageContaining("publication.notInUse");
    }

    @ParameterizedTest
    @DisplayName("takes no link that leads elsewhere than to the web")
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "ftp://voorbeeld.example/x", "https://iemand@voorbeeld.example/", "https://", "//voorbeeld.example",
        "https://localhost", "een link", "https://voor beeld.example/", "https://voorbeeld.example/<script>"})
    void link(String link) {
        assertThat(faults(() -> recording.note(chris, account, new NewPublication(null, "Foto", link, null)))).contains("link publication.link.wrong");
    }

    @Test
    @DisplayName("says everything that is wrong at once, and keeps what was typed")
    void wrong() {
        assertThat(faults(() -> recording.note(chris, account, new NewPublication(LocalDate.of(2999, 1, 1), " ", "x y", register.anna()))))
            .containsExactlyInAnyOrder("datum publication.future", "wat error.required", "link publication.link.wrong", "wie publication.person");
        assertThat(faults(() -> recording.note(chris, account, new NewPublication(LocalDate.of(1999, 12, 31), "a".repeat(501), null, null))))
            .containsExactlyInAnyOrder("datum publication.early", "wat error.text.tooLong");
        Visitor editor = Visitor.as(server, users, register.chris(), Role.REQUESTER);
        var page = editor.post("/accounts/" + account + "/publicaties", "wat", "", "link", "geen adres", "datum-dag", "31", "datum-maand", "2", "datum-jaar", "2026").page();
        assertThat(page.select("#link").attr("value")).isEqualTo("geen adres");
        assertThat(page.select("#datum-fout").text()).isNotBlank();
        assertThat(page.select("details.reg-details[open]")).hasSize(1);
        assertThat(editor.json("POST", "/api/v1/accounts/" + account + "/publicaties", Map.of("datum", "gisteren", "wat", 3)).status()).isEqualTo(422);
        assertThat(editor.json("POST", "/api/v1/accounts/" + account + "/publicaties", Map.of("tekst", "x")).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @DisplayName("is searched by what the address says, on the page, in the API and in the file alike")
    @CsvSource(nullValues = "-", value = {"q=FOTO, 2", "q=%25, 0", "van=2026-02-01, 2", "tot=2026-01-31, 1", "van=2026-02-01&tot=2026-02-28, 1", "staat=VERWIJDERD, 1", "staat=ONGEWIJZIGD, 1",
        "staat=GEWIJZIGD, 1", "platform=X, 3", "platform=Twitter, 3", "platform=FACEBOOK, 0", "q=bram, 1", "grootte=1, 3"})
    void filters(String query, int expected) {
        recording.note(chris, account, new NewPublication(LocalDate.of(2026, 1, 10), "Foto van de kade", null, register.bram()));
        long second = recording.note(chris, account, new NewPublication(LocalDate.of(2026, 2, 10), "Foto van de haven", null, null));
        long third = recording.note(chris, account, new NewPublication(LocalDate.of(2026, 3, 10), "Bericht", null, null));
        recording.change(chris, second, 1, new NewPublication(null, "Foto's van de haven", null, null), "Het zijn er twee");
        recording.remove(chris, third, 1, "Dubbel");

        Visitor auditor = Visitor.as(server, users, Role.AUDITOR);
        Visitor.Answer json = auditor.get("/api/v1/publicaties?" + query);
        assertThat(json.json()).as(json.body()).containsEntry("totaal", expected);
        if (!query.contains("grootte")) {
            assertThat(auditor.get("/publicaties?" + query).page().select("tbody tr")).hasSize(expected);
            String csv = auditor.get("/publicaties.csv?" + query).body();
            assertThat(csv.strip().lines()).hasSize(expected + 1);
            assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'publicaties.geexporteerd'")).isPositive();
        }
    }

    @Test
    @DisplayName("is in the audit log and in the course of the account, without pushing the account's own changes away")
    void told() {
        long before = database.number("SELECT COUNT(*) FROM audit_entry WHERE subject_type = 'account' AND subject_id = " + account);
        long id = recording.note(chris, account, words("Foto van de kade"));
        recording.change(bram, id, 1, words("Foto's van de kade"), "Het zijn er twee");

        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE subject_type = 'publicatie' AND subject_id = " + id)).isEqualTo(2);
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE subject_type = 'account' AND subject_id = " + account)).isEqualTo(before);
        List<Happening> course = timeline.of(NOOR, account, false, new Page.Slice(1, 2)).page().rows();
        assertThat(course).extracting(h -> ((Happening.Changed) h.facts()).entry().action()).containsExactly("publicatie.gewijzigd", "publicatie.genoteerd");
        String page = Visitor.as(server, users, Role.COMMUNICATIONS).get("/accounts/" + account + "/verloop").page().select(".reg-timeline").text();
        assertThat(page).contains("Publicatie gewijzigd", "Het zijn er twee", "Foto van de kade");
    }

    @Test
    @DisplayName("in the API gives what was noted, changes it with its version, and takes it away")
    void api() {
        Visitor editor = Visitor.as(server, users, register.chris(), Role.REQUESTER);
        Visitor.Answer made = editor.json("POST", "/api/v1/accounts/" + account + "/publicaties", Map.of("wat", "Foto", "datum", "2026-01-10", "medewerker", register.bram()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json()).containsEntry("door", "Bram Voorbeeld").containsEntry("genoteerdDoor", "Bezoeker Voorbeeld").containsEntry("staat", "ONGEWIJZIGD");
        String path = made.header("Location");

        assertThat(editor.json("PATCH", path, Map.of("wat", "Foto's", "reden", "Twee")).status()).as("no version").isEqualTo(422);
        assertThat(editor.json("PATCH", path, Map.of("versie", 1, "wat", "Foto's", "reden", "Twee")).json()).containsEntry("staat", "GEWIJZIGD").containsEntry("door", "Bram Voorbeeld");
        assertThat(editor.json("PATCH", path, Map.of("versie", 1, "wat", "Drie foto's", "reden", "Drie")).status()).isEqualTo(409);
        Map<String, Object> gone = editor.json("POST", path + "/verwijderen", Map.of("versie", 2, "reden", "Dubbel")).json();
        assertThat(gone).containsEntry("staat", "VERWIJDERD").containsEntry("reden", "Dubbel");
        assertThat((List<?>) gone.get("lezingen")).hasSize(3);
    }

    @Test
    @DisplayName("each day is answered afterwards as it was on that day: the lines as they read then, on pages, in the API and as files")
    void pastDays() {
        LocalDate begin = LocalDate.of(2026, 6, 1);
        Map<LocalDate, Map<String, String>> taken = new LinkedHashMap<>();
        long first = recording.note(chris, account, words("Foto van de kade"));
        taken.put(begin, take(begin));
        clock.set(begin.plusDays(2));
        recording.change(chris, first, 1, words("Foto van de nieuwe kade"), "Preciezer");
        long second = recording.note(bram, account, words("Filmpje"));
        taken.put(begin.plusDays(2), take(begin.plusDays(2)));
        clock.set(begin.plusDays(4));
        recording.remove(bram, second, 1, "Dubbel");
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        Object version = noor.get("/api/v1/accounts/" + account).json().get("versie");
        assertThat(noor.json("PATCH", "/api/v1/accounts/" + account, Map.of("versie", version, "naam", "Kade nu anders")).status()).isEqualTo(200);
        taken.put(begin.plusDays(4), take(begin.plusDays(4)));
        clock.set(begin.plusDays(9));
        recording.change(chris, first, 2, words("Weer anders"), "Toch");
        recording.note(chris, account, words("Nog een"));

        taken.forEach((day, then) -> assertThat(take(day)).as("asked again about %s", day).isEqualTo(then));
        assertThat(taken.values()).doesNotHaveDuplicates();
        assertThat(taken.get(begin).get("/api/v1/publicaties?peildatum=2026-06-01")).contains("Foto van de kade", "\"totaal\":1").doesNotContain("Filmpje");
        for (String path : List.of("/publicaties", "/accounts/" + account + "/publicaties")) {
            Visitor editor = Visitor.as(server, users, register.chris(), Role.REQUESTER);
            var page = editor.get(path + "?peildatum=2026-06-03").page();
            assertThat(page.select(".reg-notice").text()).contains("Stand van 3 juni 2026");
            assertThat(page.select("main form[method=post]")).isEmpty();
            assertThat(page.select("main a[href*='.csv']").attr("href")).contains("peildatum=2026-06-03");
            assertThat(page.select("tbody").text()).contains("Foto van de nieuwe kade", "Filmpje");
            for (String file : List.of("", ".csv")) {
                assertThat(editor.get(path + file + "?peildatum=2026-05-31").status()).as(path + file).isEqualTo(400);
                assertThat(editor.get(path + file + "?peildatum=2026-06-11").body()).as(path + file).contains("nog niet geweest");
                assertThat(editor.get("/api/v1" + path + file + "?peildatum=2026-02-31").status()).as(path + file).isEqualTo(400);
            }
        }
        Actor stranger = requester(register.anna(), "Anna Voorbeeld");
        assertThat(publications.list(stranger, new PublicationFilter(null, null, null, null, null, null, null, begin), Page.Slice.first()).total()).isZero();
    }

    private Map<String, String> take(LocalDate day) {
        Visitor auditor = Visitor.as(server, users, Role.AUDITOR);
        Map<String, String> answers = new LinkedHashMap<>();
        String one = "/accounts/" + account + "/publicaties";
        for (String path : List.of("/publicaties.csv?", "/api/v1/publicaties?", "/api/v1/publicaties?staat=GEWIJZIGD&", "/api/v1/publicaties?q=kade&locatie=" + register.dekade() + "&",
            one + ".csv?", "/api/v1" + one + "?")) {
            answers.put(path + "peildatum=" + day, auditor.get(path + "peildatum=" + day).body());
        }
        for (String path : List.of("/publicaties", one)) {
            answers.put(path, auditor.get(path + "?peildatum=" + day).page().select("table").text());
        }
        return answers;
    }

    private PublicationRow only() {
        List<PublicationRow> rows = publications.list(NOOR, PublicationFilter.of(account), Page.Slice.first()).rows();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private long page(String name, String url) {
        return register.add(Register.account(name, "X", url, register.dekade(), register.bram(), Visibility.PUBLIC, null));
    }

    private static List<String> faults(ThrowingCallable deed) {
        return catchThrowableOfType(RuleViolation.class, deed).violations().stream().map(v -> v.field() + " " + v.key()).toList();
    }

    private static PublicationFilter all() {
        return new PublicationFilter(null, null, null, null, null, null, null);
    }

    private static NewPublication words(String what) {
        return new NewPublication(null, what, null, null);
    }

    private static Actor requester(long person, String name) {
        return new Actor(null, person, name, Set.of(Role.REQUESTER));
    }
}
