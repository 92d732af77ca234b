package nl.accountregister;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.testing.Browser;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows every link that each role, and a visitor who did not sign in, sees, from the home page on, in a real browser: each kind of page opens, has one
 * h1 and a title of its own, and passes axe (WCAG 2.2 AA) in a wide window, and once for each kind in a narrow one.
 */
@MicronautTest(transactional = false)
@Property(name = "accountregister.demo", value = "true")
@Property(name = "accountregister.demo-password", value = EveryPageTest.PASSWORD)
class EveryPageTest {

    static final String PASSWORD = "een lang wachtwoord";

    /** Kinds of pages that have been looked at in a narrow window: the first role that reaches one does so. */
    private static final Set<String> NARROW_TOO = new HashSet<>();

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    EmbeddedServer server;

    @ParameterizedTest
    @CsvSource({"'', nl, 6", "ac-manager, nl, 9", "communicatie, nl, 20", "auditor, en, 11", "beheerder, nl, 15"})
    void everyPageThatARoleCanReachIsWhole(String user, String language, int kinds) {
        Page page = browser.visitor(server.getURL().toString());
        page.navigate("/login?taal=" + language);
        if (!user.isEmpty()) {
            page.locator("#gebruikersnaam").fill(user);
            page.locator("#wachtwoord").fill(PASSWORD);
            page.locator("main button[type=submit]").click();
        }
        // a visitor who has not signed in begins, and comes back to, the sign-in page
        Deque<String> todo = new ArrayDeque<>(Set.of(user.isEmpty() ? "/login" : "/"));
        Set<String> seen = new HashSet<>();
        Map<String, String> titles = new HashMap<>();
        while (!todo.isEmpty()) {
            String path = todo.poll();
            if (!seen.add(kind(path)) || user.isEmpty() && path.equals("/")) {
                continue;
            }
            Response response = page.navigate(path);
            assertThat(response.status()).as(path).isEqualTo(200);
            assertThat(page.locator("h1").count()).as("h1 on " + path).isOne();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator("main").textContent()).as("a text that is missing on " + path).doesNotContainPattern("\\b(error|notice|code)\\.[A-Za-z]+\\.");
            assertThat(titles.put(page.title(), path)).as("title of " + path).isNull();
            if (NARROW_TOO.add(kind(path))) {
                Browser.assertAccessible(page);
            } else {
                Browser.assertAccessible(page, Browser.WIDE);
            }
            for (Object link : (List<?>) page.locator("a[href^='/']").evaluateAll("links => links.map(link => link.getAttribute('href'))")) {
                String href = link.toString().replaceAll("#.*", "");
                if (!href.isEmpty() && !href.contains("taal=") && !href.matches(".*(\\.(csv|xlsx|json|ndjson|pdf|pem|atom|zip)|/bestand)(\\?.*)?")) {
                    todo.add(href);
                }
            }
        }
        assertThat(titles).hasSizeGreaterThanOrEqualTo(kinds);
    }

    /** Pages that differ in their number or code only are of one kind, and so are those of controls and places, and a list whatever its filter. */
    private static String kind(String path) {
        return path.replaceAll("\\?.*", "").replaceAll("^/(controles|volledigheid)/(?!voorbereiding|slapend)[^/]+", "/$1/0").replaceAll("/(\\d+|[A-Z_]+)(?=/|$)", "/0");
    }
}
