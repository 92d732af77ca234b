package nl.accountregister.person.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.location.Location;
import nl.accountregister.location.LocationKind;
import nl.accountregister.location.Locations;
import nl.accountregister.location.Region;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("The import of medewerkers, walked through")
class PeopleImportBrowserTest {

    private static final int PHONE = 390;

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    Locations locations;

    @Test
    @DisplayName("shows every fault, then what the mended file would change, and stores that")
    void walk() throws IOException {
        Region region = locations.add(new Region(null, "Regio Proef"));
        locations.add(new Location(null, "AC De Proef", LocationKind.ACTIVITY_CENTRE, region.id(), "Proefdorp", LocalDate.of(2010, 1, 1), null));
        users.createBySystem("import-comm", "Noor Voorbeeld", null, Visitor.PASSWORD, Set.of(Role.COMMUNICATIONS));
        String sample = new String(PeopleImportBrowserTest.class.getResourceAsStream("/person/hr-uitvoer.csv").readAllBytes(), StandardCharsets.UTF_8);
        Page page = browser.visitor(server.getURI().toString());
        Browser.signIn(page, "import-comm", Visitor.PASSWORD);

        page.navigate("/medewerkers");
        page.click("main a[href='/medewerkers/import']");
        look(page, "people-import");
        send(page, sample.replace("01-03-2020", "31-02-2020").replace("100214;Björn", ";=Björn").replace("AC De Proef;;2-1", "AC Nergens;;2-1"));
        assertThat(page.locator("main")).containsText("31-02-2020");
        look(page, "people-import-faults");
        send(page, sample);
        assertThat(page.locator("main")).containsText("Anouk Voorbeeld");
        look(page, "people-import-trial");
        page.click("main form button[type=submit]");
        assertThat(page.locator("main tbody")).containsText("Anouk Voorbeeld");
    }

    private static void send(Page page, String csv) {
        page.setInputFiles("input[type=file]", new FilePayload("hr-uitvoer.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.click("main form button[type=submit]");
    }

    private static void look(Page page, String name) {
        Browser.screenshot(page, name);
        Browser.assertAccessible(page);
        page.setViewportSize(PHONE, 844);
        Browser.screenshot(page, name + "-phone");
        Browser.assertAccessible(page);
        page.setViewportSize(Browser.WIDE, 900);
    }
}
