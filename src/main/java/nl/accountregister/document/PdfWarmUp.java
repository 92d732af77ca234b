package nl.accountregister.document;

import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Language;

import java.time.Instant;

/** Makes one small PDF in the background once the server is up, so that nobody's first document takes seconds. */
@Singleton
@Requires(notEnv = "test")
class PdfWarmUp {

    private static final String PAGE = "<html><body><h1>Warm</h1><p>Up <a href=\"https://www.example\">link</a></p>"
        + "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td><b>b</b> <i>i</i></td></tr></tbody></table>"
        + "<ul><li>c</li></ul><dl><dt>d</dt><dd>e</dd></dl></body></html>";

    private final Provider<HtmlToPdf> pdf;

    PdfWarmUp(Provider<HtmlToPdf> pdf) {
        this.pdf = pdf;
    }

    @EventListener
    void onServerUp(ServerStartupEvent event) {
        Thread thread = new Thread(this::render, "pdf-warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void render() {
        pdf.get().render(PAGE, new DocumentFacts("Warm", Language.NL, "", "", Instant.EPOCH, "#005a9c"));
    }
}
