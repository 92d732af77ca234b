package nl.accountregister.document;

import nl.accountregister.document.HostileFiles.Hostile;
import nl.accountregister.document.UnreadableUpload.Reason;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("Reading a form that comes back")
class FilledFormsTest {

    private static final FilledForms FORMS = new FilledForms();
    static final byte[] GOOD = good();

    private static byte[] good() {
        String boxes = Stream.of("naam", "doel", "hoeVaak", "akkoord").map(n -> "<div id=\"fld-" + n + "\" class=\"field\"></div>").reduce("", String::concat);
        List<FormField.Option> options = List.of(new FormField.Option("", "–"), new FormField.Option("WEKELIJKS", "elke week"));
        return new FillableForm(new HtmlToPdf(new Texts())).render(HtmlToPdfTest.page("Terug", Language.NL, boxes), HtmlToPdfTest.facts("Terug", Language.NL),
            List.of(FormField.line("naam", "Naam", "Şükrü Ψυχή – € 5 😀", true, 80), FormField.block("doel", "Doel", "Café\nTweede regel", true, 4000),
                FormField.choice("hoeVaak", "Hoe vaak", "WEKELIJKS", false, options), FormField.tick("akkoord", "Akkoord", true, true),
                FormField.hidden("formulier", "locatiepagina@1")), List.of());
    }

    private static void assertReadsGoodOnes() {
        assertThat(FORMS.read(GOOD).fields()).containsExactly(Map.entry("naam", List.of("Şükrü Ψυχή – € 5 😀")),
            Map.entry("doel", List.of("Café\nTweede regel")), Map.entry("hoeVaak", List.of("WEKELIJKS")),
            Map.entry("akkoord", List.of("true")), Map.entry("formulier", List.of("locatiepagina@1")));
    }

    private static FilledForm fields(String... objects) {
        RawPdf pdf = new RawPdf().object("<</Type/Catalog/Pages 2 0 R/AcroForm 4 0 R>>").object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
            .object("<</Type/Page/Parent 2 0 R>>");
        Arrays.stream(objects).forEach(pdf::object);
        return FORMS.read(pdf.end());
    }

    @Test
    @DisplayName("gives every answer as it was given")
    void answers() {
        assertReadsGoodOnes();
        assertThat(FORMS.read(HostileFiles.small()).text("formulier")).isEqualTo("locatiepagina@1");
        assertThat(FORMS.read(HostileFiles.objectStream("/Filter/FlateDecode", RawPdf.deflated("5 0 <</T(in)/FT/Tx/V(een stroom)>>".getBytes(StandardCharsets.US_ASCII))))
            .text("in")).isEqualTo("een stroom");
    }

    @Test
    @DisplayName("reads a form that was changed by adding to it, and one that was written anew")
    void saved() throws IOException {
        try (PDDocument document = Loader.loadPDF(GOOD)) {
            PDField name = document.getDocumentCatalog().getAcroForm(null).getField("naam");
            name.getCOSObject().setString(COSName.V, "Nieuwe naam");
            name.getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream added = new ByteArrayOutputStream();
            document.saveIncremental(added);
            ByteArrayOutputStream anew = new ByteArrayOutputStream();
            document.save(anew);
            assertThat(added.toByteArray()).startsWith(GOOD);
            for (byte[] saved : List.of(added.toByteArray(), anew.toByteArray())) {
                assertThat(FORMS.read(saved).text("naam")).isEqualTo("Nieuwe naam");
                assertThat(FORMS.read(saved).fields()).hasSize(5);
            }
        }
    }

    @Test
    @DisplayName("knows every way in which a text may be written")
    void texts() {
        FilledForm form = fields("<</Fields[5 0 R 6 0 R 7 0 R 8 0 R 9 0 R 10 0 R 11 0 R]>>", "<</T(a)/FT/Tx/V<FEFF00430061006600650301 0020D83DDE00>>>",
            "<</T(b)/FT/Tx/V<EFBBBFE282AC>>>", "<</T(c)/FT/Tx/V(\\240 \\351\\n\\(\\))>>", "<</T(d)/FT/Tx/V(een\\rtwee\\r\\ndrie)>>", "<</T<FEFF00EB>/FT/Tx/V()>>",
            "<</T(groep)/FT/Tx/V(van boven)/Kids[12 0 R]>>", "<</T(g)/FT/Tx/V 13 0 R>>", "<</T(onder)/Parent 10 0 R>>", "<</Length 5>>\nstream\nlang!\nendstream");
        assertThat(form.text("a")).isEqualTo("Café 😀");
        assertThat(form.text("b")).isEqualTo("€");
        assertThat(form.text("c")).isEqualTo("€ é\n()");
        assertThat(form.text("d")).isEqualTo("een\ntwee\ndrie");
        assertThat(form.fields()).containsEntry("ë", List.of());
        assertThat(form.text("groep.onder")).isEqualTo("van boven");
        assertThat(form.text("g")).isEqualTo("lang!");
    }

    @Test
    @DisplayName("knows every way in which a choice or a tick may be written")
    void choices() {
        String options = "/Opt[[(W)(elke week)][(D)(elke dag)]]";
        FilledForm form = fields("<</Fields[5 0 R 6 0 R 7 0 R 8 0 R 9 0 R 10 0 R 11 0 R 12 0 R 13 0 R 14 0 R]>>", "<</T(code)/FT/Ch/V(D)" + options + ">>",
            "<</T(woorden)/FT/Ch/V(elke dag)" + options + ">>", "<</T(meer)/FT/Ch/V[(W)(D)]" + options + ">>", "<</T(zelf)/FT/Ch/Opt[(x)]/V(eigen)>>",
            "<</T(aan)/FT/Btn/V/Ja>>", "<</T(uit)/FT/Btn/V/Off/AS/Ja>>", "<</T(getekend)/FT/Btn/AS/1>>", "<</T(leeg)/FT/Btn>>",
            "<</T(rond)/FT/Btn/Ff 32768/V/1/Opt[(nul)(een)]/Kids[<</AS/Off>><</AS/1>>]>>", "<</T(los)/FT/Btn/Kids[<</AS/Off>><</AS/Aan>>]>>");
        assertThat(form.fields()).containsEntry("code", List.of("D")).containsEntry("woorden", List.of("D")).containsEntry("meer", List.of("W", "D"))
            .containsEntry("zelf", List.of("eigen")).containsEntry("aan", List.of("true")).containsEntry("uit", List.of()).containsEntry("getekend", List.of("true"))
            .containsEntry("leeg", List.of()).containsEntry("rond", List.of("een")).containsEntry("los", List.of("true"));
    }

    @Test
    @DisplayName("lets a link to click on and a jump stay")
    void harmless() {
        RawPdf pdf = new RawPdf().object("<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>/OpenAction[3 0 R/Fit]>>").object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
            .object("<</Type/Page/Parent 2 0 R/Annots[<</Subtype/Link/A<</S/URI/URI(https://voorbeeld.example)>>>>]>>").object("<</T(a)/FT/Tx/V(b)/AA<<>>>>");
        assertThat(FORMS.read(pdf.end()).text("a")).isEqualTo("b");
    }

    static Stream<Hostile> hostile() {
        return HostileFiles.all(GOOD);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @DisplayName("says what is wrong")
    void refuses(Hostile file) {
        assertThatThrownBy(() -> FORMS.read(file.bytes())).isInstanceOfSatisfying(UnreadableUpload.class,
            refusal -> assertThat(refusal.reason()).isIn(file.why()));
    }

    @Test
    @DisplayName("leaves nothing behind after some of each kind: no memory, no process, no file; and reads the next good one")
    void leavesNothing() throws IOException {
        // HostileUploadsTest sends all of them to a register with little memory
        List<Hostile> every = hostile().toList();
        List<Hostile> all = IntStream.range(0, every.size()).filter(i -> i % 5 == 0).mapToObj(every::get).toList();
        TreeSet<String> before = files();
        long used = used();
        all.forEach(file -> assertThatThrownBy(() -> FORMS.read(file.bytes())).isInstanceOf(UnreadableUpload.class));
        assertThat(used() - used).as("bytes that stay in use").isLessThan(8L << 20);
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)
            .filter(child -> child.info().commandLine().orElse("").contains(FieldReader.class.getName()))).isEmpty();
        assertThat(files()).isEqualTo(before);
        assertReadsGoodOnes();
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Where PDFBox or a JVM that dies would leave something. */
    private static TreeSet<String> files() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (Path folder : List.of(Path.of(""), Path.of(System.getProperty("java.io.tmpdir")), Path.of(System.getProperty("user.home")))) {
            try (Stream<Path> files = Files.list(folder.toAbsolutePath())) {
                files.map(p -> p.getFileName().toString()).filter(n -> n.matches("(?i).*pdfbox.*|hs_err.*|core.*")).forEach(names::add);
            }
        }
        return names;
    }

    @Test
    @DisplayName("answers or refuses whatever a good form is changed into")
    void mutations() throws Exception {
        Random random = new Random(20261121);
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            byte[] changed = mutated(random);
            tries.add(() -> {
                try {
                    return FORMS.read(changed).fields() != null;
                } catch (UnreadableUpload e) {
                    return true;
                }
            });
        }
        for (Future<Boolean> outcome : together(2, tries)) {
            assertThat(outcome.get()).isTrue();
        }
    }

    private static byte[] mutated(Random random) {
        byte[] changed = GOOD.clone();
        for (int n = 1 << random.nextInt(10); n > 0; n--) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(4)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] = (byte) "0123456789[]<>()/ R".charAt(random.nextInt(19));
                case 2 -> System.arraycopy(GOOD, random.nextInt(GOOD.length - 40), changed, Math.min(at, changed.length - 40), random.nextInt(40));
                default -> changed[at] ^= (byte) (1 << random.nextInt(8));
            }
        }
        return changed;
    }

    private static <T> List<Future<T>> together(int threads, List<Callable<T>> tasks) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            return executor.invokeAll(tasks);
        } finally {
            executor.shutdown();
        }
    }

    @Test
    @DisplayName("gives up when it takes too long")
    void slow() {
        assertThatThrownBy(() -> new FilledForms(Duration.ofMillis(1), Duration.ofSeconds(1)).read(GOOD))
            .isInstanceOfSatisfying(UnreadableUpload.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_SLOW));
    }

    @Test
    @DisplayName("takes two at once; others wait for their turn, or are asked to come back")
    void turns() throws Exception {
        FilledForms impatient = new FilledForms(Duration.ofSeconds(10), Duration.ofMillis(1));
        List<Reason> reasons = new ArrayList<>();
        for (Future<Reason> outcome : together(8, Collections.<Callable<Reason>>nCopies(8, () -> reason(impatient)))) {
            reasons.add(outcome.get());
        }
        assertThat(reasons).contains(Reason.BUSY).filteredOn(r -> r == null).hasSizeBetween(2, 4);
        for (Future<Reason> outcome : together(6, Collections.<Callable<Reason>>nCopies(6, () -> reason(FORMS)))) {
            assertThat(outcome.get()).isNull();
        }
    }

    private static Reason reason(FilledForms forms) {
        try {
            forms.read(GOOD);
            return null;
        } catch (UnreadableUpload e) {
            return e.reason();
        }
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    @DisplayName("has words for each reason, in both languages")
    void words(Reason reason) {
        Texts texts = new Texts();
        String key = new UnreadableUpload(reason).key();
        for (Language language : Language.values()) {
            assertThat(texts.has(language, key)).as(key + " " + language).isTrue();
        }
    }
}
