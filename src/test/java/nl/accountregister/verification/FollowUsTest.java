package nl.accountregister.verification;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.Visibility;
import nl.accountregister.account.web.Register;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.StringReader;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "accountregister.embed-sites", value = "https://www.voorbeeldzorg.example https://*.zorg.example")
@DisplayName("The list of official accounts")
class FollowUsTest {

    @Inject
    EmbeddedServer server;
    @Inject
    Register register;
    @Inject
    Accounts accounts;
    @Inject
    AccountChanges changes;
    @Inject
    AccountTransitions transitions;
    @Inject
    JsonMapper json;

    private Visitor visitor;
    private long linde;
    private long zorg;

    @BeforeEach
    void fourAccounts() {
        register.begin();
        linde = register.page("Linde in beeld", "https://www.facebook.com/lindeinbeeld", register.delinde(), register.anna());
        zorg = register.add(Register.account("Zorg <& \"Zo\"", "INSTAGRAM", "https://www.instagram.com/zorgenzo", null, register.bram(), Visibility.PUBLIC, null));
        register.add(Register.account("Besloten groep", "FACEBOOK", "https://www.facebook.com/groups/besloten", register.delinde(), register.anna(), Visibility.SHIELDED, null));
        long stopped = register.page("Kade", "https://www.facebook.com/aandekade", register.dekade(), register.anna());
        transitions.suspend(Register.NOOR, stopped, "Even niet");
        visitor = Visitor.to(server);
    }

    @Test
    @DisplayName("has the active, public accounts, those of the organisation first, and no others")
    void list() {
        Map<String, Object> all = visitor.get("/api/v1/volg-ons").json();

        assertThat(all).containsEntry("totaal", 2).containsEntry("pagina", 1);
        assertThat((List<?>) all.get("accounts")).extracting(a -> (Object) ((Map<?, ?>) a).get("naam")).containsExactly("Zorg <& \"Zo\"", "Linde in beeld");
        assertThat(all.toString()).doesNotContain("Anna", "Besloten", "Kade", "organisatie.example");
        var page = visitor.get("/volg-ons").page();
        assertThat(page.select("tbody th a").eachAttr("href")).containsExactly("https://www.instagram.com/zorgenzo", "https://www.facebook.com/lindeinbeeld");
        assertThat(page.select("h2").eachText()).contains("Locaties");
        assertThat(page.text()).doesNotContain("Besloten", "Kade");
    }

    @Test
    @DisplayName("is narrowed to words and to a region, and paged")
    void narrowed() {
        assertThat(visitor.get("/api/v1/volg-ons?q=LINDE").json()).containsEntry("totaal", 1);
        assertThat(visitor.get("/api/v1/volg-ons?q=%25").json()).containsEntry("totaal", 0);
        assertThat(visitor.get("/api/v1/volg-ons?grootte=1&pagina=2").json()).containsEntry("totaal", 2).containsEntry("pagina", 2);
        var page = visitor.get("/volg-ons").page();
        String region = page.select("#regio option").last().val();
        assertThat(visitor.get("/volg-ons?regio=" + region).page().select("tbody th").eachText()).containsExactly("Linde in beeld");
        assertThat(visitor.get("/volg-ons?regio=x").status()).isEqualTo(400);
        transitions.suspend(Register.NOOR, linde, "Even niet");
        assertThat(visitor.get("/volg-ons").page().select("#regio")).as("no region without an official account").isEmpty();
        assertThat(visitor.get("/volg-ons?q=bestaatniet").page().select(".reg-empty").text()).contains("Geen accounts gevonden");
    }

    @Test
    @DisplayName("tells search engines which accounts are the organisation's, in a block that no name can break out of")
    void sameAs() throws Exception {
        var page = visitor.get("/volg-ons").page();
        String block = page.select("script[type=application/ld+json]").first().data();

        Map<String, Object> read = json.readValue(block, Argument.mapOf(String.class, Object.class));
        assertThat(read).containsEntry("@context", "https://schema.org").containsEntry("@type", "Organization");
        assertThat(read.get("sameAs")).isEqualTo(List.of("https://www.instagram.com/zorgenzo"));
        assertThat(read.get("subOrganization")).isEqualTo(List.of(Map.of("@type", "Organization", "name", "AC De Linde", "sameAs", List.of("https://www.facebook.com/lindeinbeeld"))));
        assertThat(block).doesNotContain("<", "&");
    }

    @Test
    @DisplayName("has a feed that readers of feeds read, of accounts that came, changed and left")
    void feed() throws Exception {
        Account now = accounts.get(Register.NOOR, linde);
        changes.change(Register.NOOR, linde, now.version(), Register.account(now.name(), now.platform(), "https://www.facebook.com/lindevandaag", now.locationId(), now.ownerId(),
            Visibility.PUBLIC, null));
        transitions.close(Register.NOOR, zorg, "Geheime reden");

        Visitor.Answer answer = visitor.send("GET", "/volg-ons.atom", null, null, "Accept", "application/atom+xml");
        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.body()));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getEntries()).extracting(SyndEntry::getTitle).containsExactly("Niet meer in de lijst: Zorg <& \"Zo\" op Instagram",
            "Gewijzigd: Linde in beeld op Facebook", "Nieuw: Zorg <& \"Zo\" op Instagram", "Nieuw: Linde in beeld op Facebook");
        assertThat(feed.getEntries()).allSatisfy(entry -> {
            assertThat(entry.getUri()).startsWith("urn:uuid:");
            assertThat(entry.getUpdatedDate()).isNotNull();
        });
        assertThat(feed.getEntries()).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
        assertThat(feed.getEntries().get(1).getDescription().getValue()).contains("lindevandaag", "lindeinbeeld");
        assertThat(answer.body()).doesNotContain("Besloten", "Geheime reden", "Even niet", "Anna");
        assertThat(visitor.get("/volg-ons.atom").body()).as("the same names for ever").isEqualTo(answer.body());
        assertThat(visitor.send("GET", "/volg-ons.atom", null, null, "If-None-Match", answer.header("ETag")).status()).isEqualTo(304);
    }

    @Test
    @DisplayName("has a feed that forgets an account that was shielded since, also when it was public by mistake, and another that was closed after that")
    void shieldedSince() {
        long mistake = register.page("Per ongeluk openbaar", "https://www.facebook.com/groups/perongeluk", register.delinde(), register.anna());
        assertThat(feedText()).contains("perongeluk");

        Account now = accounts.get(Register.NOOR, mistake);
        changes.change(Register.NOOR, mistake, now.version(), Register.account(now.name(), now.platform(), now.url(), now.locationId(), now.ownerId(), Visibility.SHIELDED, null));
        assertThat(feedText()).doesNotContain("perongeluk", "Per ongeluk");
        transitions.close(Register.NOOR, mistake, "Klaar");
        assertThat(feedText()).doesNotContain("perongeluk", "Per ongeluk");
    }

    @Test
    @DisplayName("has a feed that tells nothing of a suspension, neither while it lasts nor afterwards")
    void suspension() {
        String before = feedText();
        transitions.suspend(Register.NOOR, linde, "Gekaapt");
        assertThat(feedText()).doesNotContain("Linde in beeld");

        transitions.resume(Register.NOOR, linde);
        assertThat(feedText()).isEqualTo(before);
        transitions.suspend(Register.NOOR, linde, "Gekaapt");
        transitions.close(Register.NOOR, linde, "Klaar");
        assertThat(feedText()).contains("Niet meer in de lijst: Linde in beeld op Facebook");
    }

    private String feedText() {
        return visitor.send("GET", "/volg-ons.atom", null, null, "Accept", "application/atom+xml").body();
    }

    @Test
    @DisplayName("has a fragment that the organisation's own sites, and no others, may show and fetch; no other page may be framed")
    void fragment() {
        Visitor.Answer fragment = visitor.send("GET", "/volg-ons/fragment", null, null, "Origin", "https://intranet.zorg.example");

        assertThat(fragment.body()).startsWith("<section").doesNotContain("<html", "<script", "style=", "csrf");
        assertThat(fragment.page().select("li a").eachAttr("href")).containsExactly("https://www.instagram.com/zorgenzo", "https://www.facebook.com/lindeinbeeld");
        assertThat(fragment.headers().allValues("Content-Security-Policy")).singleElement().asString()
            .contains("default-src 'none'", "frame-ancestors https://www.voorbeeldzorg.example https://*.zorg.example");
        assertThat(fragment.header("Access-Control-Allow-Origin")).isEqualTo("https://intranet.zorg.example");
        assertThat(fragment.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(fragment.headers().allValues("Vary").toString()).contains("Origin");
        for (String stranger : List.of("https://evil.example", "https://zorg.example.evil.example", "https://evilzorg.example", "http://intranet.zorg.example", "null", "https://evil.example#.zorg.example")) {
            assertThat(visitor.send("GET", "/volg-ons/fragment", null, null, "Origin", stranger).header("Access-Control-Allow-Origin")).as(stranger).isEmpty();
        }
        for (String other : List.of("/volg-ons", "/controle", "/login", "/volg-ons.atom", "/api/v1/volg-ons", "/api/v1/controle?url=x")) {
            Visitor.Answer answer = visitor.send("GET", other, null, null, "Origin", "https://intranet.zorg.example");
            assertThat(answer.headers().allValues("Content-Security-Policy")).as(other).singleElement().asString().contains("frame-ancestors 'none'");
            assertThat(answer.header("Access-Control-Allow-Origin")).as(other).isEmpty();
        }
    }
}
