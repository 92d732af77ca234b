package nl.accountregister.testing;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("A page that is not accessible")
class AccessibilityBrowserTest {

    private static final String WHOLE = "<!doctype html><html lang='nl'><head><title>Proef</title></head><body><main><h1>Proef</h1>%s</main></body></html>";

    @RegisterExtension
    static final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"<img src='x'>, image-alt", "<input>, label", "<p style='color:#bbb;background:#fff'>Licht</p>, color-contrast",
        "<button></button>, button-name", "<p style='width:2000px'>Breed</p>, sideways"})
    @DisplayName("is told so, by what is wrong")
    void told(String wrong, String rule) {
        Page page = browser.visitor("http://127.0.0.1:9");
        page.setContent(WHOLE.formatted("<p>Goed</p>"));
        assertThatCode(() -> Browser.assertAccessible(page)).doesNotThrowAnyException();
        page.setContent(WHOLE.formatted(wrong));
        assertThatThrownBy(() -> Browser.assertAccessible(page)).isInstanceOf(AssertionError.class).hasMessageContaining(rule);
    }
}
