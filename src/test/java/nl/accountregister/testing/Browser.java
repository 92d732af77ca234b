package nl.accountregister.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real Chromium for a test class:
 *
 * <pre>{@code @RegisterExtension static final Browser browser = new Browser();}</pre>
 *
 * Each page that is opened has its own cookies and is closed after the test; a script error or a breach of the
 * Content-Security-Policy in one fails the test. The program is the one that {@code TEST_BROWSER} names, else the
 * machine's own Chromium or Chrome. Without one the class is skipped, and says so, unless {@code TEST_REQUIRED} has
 * {@code browser}.
 */
public final class Browser implements ExecutionCondition, AfterEachCallback {

    /** A desktop window and the narrowest screen of WCAG 2.2, in CSS pixels. */
    public static final int WIDE = 1440;
    public static final int NARROW = 320;
    /** The narrowest, a tablet upright and lying, and common laptops; the last is what a page is left at. */
    private static final List<Integer> WIDTHS = List.of(NARROW, 800, 1024, 1100, 1280, WIDE);

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** The captions of tables that are wider than the card around them, unless they scroll in a box of their own. */
    private static final String STICKS_OUT = """
        () => [...document.querySelectorAll('.reg-card table')].filter(table => {
            if (table.closest('.reg-table-scroll') || !table.checkVisibility()) {
                return false;
            }
            const card = table.closest('.reg-card');
            const edge = card.getBoundingClientRect().right - parseFloat(getComputedStyle(card).paddingRight);
            return table.getBoundingClientRect().right > edge + 1;
        }).map(table => table.caption ? table.caption.textContent.trim() : table.className)""";

    private static com.microsoft.playwright.Browser chromium;

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return program().isPresent() || Required.is("browser")
            ? ConditionEvaluationResult.enabled("a browser was found")
            : ConditionEvaluationResult.disabled("no Chromium to test with: install it or set TEST_BROWSER");
    }

    /** A new visitor with a window of {@link #WIDE} pixels; {@code address} is where the server listens. */
    public Page visitor(String address) {
        return visitor(address, WIDE, true);
    }

    /** A new visitor with a window of that many CSS pixels, with or without JavaScript. */
    public Page visitor(String address, int width, boolean javaScript) {
        BrowserContext context = chromium().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
            .setBaseURL(address).setViewportSize(width, height(width)).setLocale("nl-NL").setTimezoneId("Europe/Amsterdam")
            .setJavaScriptEnabled(javaScript));
        context.setDefaultTimeout(10_000);
        context.onWebError(error -> faults.add(error.error()));
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy") || message.text().contains("TrustedHTML")) {
                faults.add(message.text());
            }
        });
        open.add(context);
        return context.newPage();
    }

    /** Signs in on the sign-in page, and waits for the page behind it. */
    public static void signIn(Page page, String user, String password) {
        page.navigate("/login");
        page.fill("[name=gebruikersnaam]", user);
        page.fill("[name=wachtwoord]", password);
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /**
     * WCAG 2.2 AA as far as axe can tell, and nothing to scroll sideways, in a wide and in a narrow window; and in
     * those and between them no table that sticks out of its card.
     */
    public static void assertAccessible(Page page) {
        assertAccessible(page, WIDE);
        assertAccessible(page, NARROW);
        for (int width : WIDTHS) {
            page.setViewportSize(width, height(width));
            assertThat((List<?>) page.evaluate(STICKS_OUT)).as("tables on " + page.url() + " at " + width + " pixels").isEmpty();
        }
    }

    /** The same in a window of that many CSS pixels, which the page keeps. */
    public static void assertAccessible(Page page, int width) {
        page.setViewportSize(width, height(width));
        List<Rule> violations = violations(page);
        assertThat(violations.stream().flatMap(Browser::told).toList()).as(page.url() + " at " + width + " pixels").isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .as(page.url() + " scrolls sideways at " + width + " pixels").isEqualTo(0);
    }

    /**
     * Within the page itself: the other mode opens a page of its own for what frames found, and we have none. Only what is
     * wrong is brought over. Together that is three times as fast.
     */
    private static List<Rule> violations(Page page) {
        AxeRunOptions wrong = new AxeRunOptions();
        wrong.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(wrong).withTags(WCAG).analyze().getViolations();
    }

    /** The whole page as {@code target/screens/<name>.png}, for people to look at. */
    public static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screens", name + ".png")));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.forEach(BrowserContext::close);
        open.clear();
        List<String> found = List.copyOf(faults);
        faults.clear();
        assertThat(found).as("script errors and breaches of the Content-Security-Policy").isEmpty();
    }

    private static Stream<String> told(Rule rule) {
        return rule.getNodes().stream().map(node -> rule.getId() + ": " + rule.getHelp() + " " + node.getTarget() + " " + node.getHtml());
    }

    private static int height(int width) {
        return width < 600 ? 640 : 900;
    }

    /** One process for all test classes: starting it takes longer than most tests. It ends with the tests. */
    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            Path program = program().orElseThrow(() -> new AssertionError("TEST_REQUIRED asks for a browser, but no Chromium was found"));
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program).setHeadless(true).setArgs(FLAGS));
        }
        return chromium;
    }

    private static Optional<Path> program() {
        String named = System.getenv("TEST_BROWSER");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        List<String> folders = List.of(Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin").split(java.io.File.pathSeparator));
        return PROGRAMS.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
            .filter(Files::isExecutable).findFirst();
    }
}
