package nl.accountregister.plan.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.micronaut.json.JsonMapper;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.Required;
import org.jsoup.nodes.Entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs, none of them ours, in which people fill in the fields of a PDF; each writes it in its own way. */
enum FormFiller {

    /** What Firefox and many websites show PDFs with, in a real browser. */
    PDF_JS {
        @Override
        byte[] fill(Task task) {
            Page page = task.browser().visitor("http://localhost");
            page.route("http://localhost/**", FormFiller::pdfJs);
            page.navigate("http://localhost/");
            Object filled = page.evaluate("""
                async ([form, values]) => {
                  const pdfjs = await import('/legacy/build/pdf.min.mjs');
                  pdfjs.GlobalWorkerOptions.workerSrc = '/legacy/build/pdf.worker.min.mjs';
                  const doc = await pdfjs.getDocument({data: Uint8Array.from(atob(form), c => c.charCodeAt(0))}).promise;
                  const fields = await doc.getFieldObjects();
                  for (const [name, value] of Object.entries(values)) {
                    const field = fields[name]?.[0];
                    if (!field) continue;
                    doc.annotationStorage.setValue(field.id, {value: field.type === 'checkbox' ? true : value});
                  }
                  return (await doc.saveDocument()).toBase64();
                }""", List.of(Base64.getEncoder().encodeToString(task.form()), task.values()));
            return Base64.getDecoder().decode(filled.toString());
        }
    },

    /** pdftk-java, with the values as XFDF. */
    PDFTK {
        @Override
        byte[] fill(Task task) throws IOException, InterruptedException {
            StringBuilder xfdf = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xfdf xmlns=\"http://ns.adobe.com/xfdf/\" xml:space=\"preserve\"><fields>");
            task.values().forEach((name, value) -> xfdf.append("<field name=\"").append(name).append("\"><value>").append(Entities.escape(value)).append("</value></field>"));
            Files.writeString(task.folder().resolve("values.xfdf"), xfdf.append("</fields></xfdf>"));
            return run(task, "pdftk", "form.pdf", "fill_form", "values.xfdf", "output", "filled.pdf");
        }
    },

    /** MuPDF, as if someone types and ticks in its viewer. */
    MUPDF {
        @Override
        byte[] fill(Task task) throws IOException, InterruptedException {
            Files.writeString(task.folder().resolve("fill.js"), """
                var values = JSON.parse(read("values.json"));
                var doc = new PDFDocument("form.pdf");
                for (var n = 0; n < doc.countPages(); n++) {
                  var annotations = doc.findPage(n).get("Annots");
                  var names = [];
                  for (var k = 0; annotations && k < annotations.length; k++)
                    if (annotations.get(k).get("Subtype").asName() === "Widget") names.push(annotations.get(k).get("T").asString());
                  var page = doc.loadPage(n);
                  var widgets = page.getWidgets();
                  for (var i = 0; i < widgets.length; i++) {
                    var value = values[names[i]];
                    if (value === undefined) continue;
                    var type = widgets[i].getFieldType();
                    if (type === "checkbox") widgets[i].toggle();
                    else if (type === "combobox") widgets[i].setChoiceValue(value);
                    else widgets[i].setTextValue(value);
                    widgets[i].update();
                  }
                  page.update();
                }
                doc.save("filled.pdf", "incremental");
                """);
            json(task);
            return run(task, "mutool", "run", "fill.js");
        }
    },

    /** What the viewers of GNOME and KDE are made with. */
    POPPLER {
        @Override
        byte[] fill(Task task) throws IOException, InterruptedException {
            Files.writeString(task.folder().resolve("fill.py"), """
                import gi, json, os
                gi.require_version('Poppler', '0.18')
                from gi.repository import Poppler
                values = json.load(open('values.json', encoding='utf-8'))
                doc = Poppler.Document.new_from_file('file://' + os.path.abspath('form.pdf'), None)
                for n in range(doc.get_n_pages()):
                    for mapping in doc.get_page(n).get_form_field_mapping():
                        field = mapping.field
                        value = values.get(field.get_partial_name())
                        if value is None:
                            continue
                        kind = field.get_field_type()
                        if kind == Poppler.FormFieldType.BUTTON:
                            field.button_set_state(True)
                        elif kind == Poppler.FormFieldType.CHOICE:
                            shown = [field.choice_get_item(i) for i in range(field.choice_get_n_items())]
                            field.choice_select_item(shown.index(values[field.get_partial_name() + ' shown']))
                        else:
                            field.text_set_text(value)
                doc.save('file://' + os.path.abspath('filled.pdf'))
                """);
            json(task);
            return run(task, PYTHON, "fill.py");
        }
    };

    /**
     * What to fill in.
     *
     * @param values  by name of the field; of a choice the code, and as {@code <name> shown} its words; of a tick {@code Yes}
     * @param folder  an empty one for files between
     */
    record Task(byte[] form, Map<String, String> values, Browser browser, Path folder) {
    }

    /** The one of the system, for which Debian's packages are. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final String PDF_JS_FOLDER = "/META-INF/resources/webjars/pdfjs-dist/5.4.624";

    /** The form as the program writes it. */
    abstract byte[] fill(Task task) throws IOException, InterruptedException;

    /** Whether the program is on this machine; if it should be and is not, the test runs and fails. */
    boolean isThere() throws IOException, InterruptedException {
        return Required.is("fillers") || switch (this) {
            case PDF_JS -> true;
            case PDFTK -> ends("pdftk", "--version");
            case MUPDF -> ends("mutool", "-v");
            case POPPLER -> ends(PYTHON, "-c", "import gi; gi.require_version('Poppler', '0.18')");
        };
    }

    private static boolean ends(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void json(Task task) throws IOException {
        Files.write(task.folder().resolve("values.json"), JsonMapper.createDefault().writeValueAsBytes(task.values()));
    }

    private static byte[] run(Task task, String... command) throws IOException, InterruptedException {
        Path folder = task.folder();
        Files.write(folder.resolve("form.pdf"), task.form());
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
        // pdftk-java is a Java program: it would tell of these on its output
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command[0] + " ends").isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        if (Files.notExists(folder.resolve("filled.pdf"))) {
            throw new AssertionError(command[0] + " wrote nothing: " + Files.readString(said));
        }
        return Files.readAllBytes(folder.resolve("filled.pdf"));
    }

    private static void pdfJs(Route route) {
        String path = route.request().url().replaceFirst("^http://localhost", "");
        if (path.equals("/")) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<!doctype html><title>pdf.js</title>"));
            return;
        }
        try (InputStream in = FormFiller.class.getResourceAsStream(PDF_JS_FOLDER + path)) {
            if (in == null) {
                route.fulfill(new Route.FulfillOptions().setStatus(404));
            } else {
                route.fulfill(new Route.FulfillOptions().setContentType("text/javascript").setBodyBytes(in.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
