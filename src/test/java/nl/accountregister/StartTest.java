package nl.accountregister;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The real process")
class StartTest {

    record Ended(int status, List<String> said, List<String> faults) {
    }

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource({
        "ACCOUNTREGISTER_PORT,abc",
        "ACCOUNTREGISTER_PROFILE,bestaat-niet",
        "ACCOUNTREGISTER_TEMPLATES_FOLDER,/no/such/folder",
        "ACCOUNTREGISTER_MAIL_SENDER,geen adres",
        "DATASOURCES_DEFAULT_URL,jdbc:mysql://127.0.0.1:1/register"})
    @DisplayName("a wrong setting ends the start with one line that begins with its name")
    void wrongSetting(String name, String value) throws Exception {
        Ended ended = run(Map.of(name, value));

        assertThat(ended.faults()).singleElement().asString().startsWith("accountregister: " + name + " ");
        assertThat(ended.status()).isEqualTo(1);
    }

    @Test
    @DisplayName("a port in use ends the start with one line, after the phases that went well")
    void portInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ended ended = run(Map.of("ACCOUNTREGISTER_PORT", String.valueOf(taken.getLocalPort()), "ACCOUNTREGISTER_DEMO", "false",
                "ACCOUNTREGISTER_HOST", "127.0.0.1"));

            assertThat(ended.faults()).singleElement().asString().startsWith("accountregister: ACCOUNTREGISTER_PORT names a port that is in use");
            assertThat(ended.status()).isEqualTo(1);
            assertThat(ended.said()).anyMatch(line -> line.startsWith("data folder  " + data)).anyMatch(line -> line.startsWith("profile      sgl"));
        }
    }

    @Test
    @DisplayName("a faulty file ends the start with one line that names the file and the line")
    void faultyFile() throws Exception {
        Path profiles = Files.createDirectories(data.resolve("own/profielen"));
        Files.writeString(profiles.resolve("eigen.yml"), "naam: [\n");
        Ended ended = run(Map.of("ACCOUNTREGISTER_TEMPLATES_FOLDER", data.resolve("own").toString(), "ACCOUNTREGISTER_PROFILE", "eigen"));

        assertThat(ended.faults()).singleElement().asString().contains("eigen.yml, line ");
        assertThat(ended.status()).isEqualTo(1);
    }

    @Test
    @DisplayName("an unknown command is answered in one line, with the status for a command that is not understood")
    void unknownCommand() throws Exception {
        Ended ended = run(Map.of(), "opstarten");

        assertThat(ended.faults()).singleElement().asString().contains("'opstarten'").contains("--help");
        assertThat(ended.status()).isEqualTo(2);
    }

    @Test
    @DisplayName("help and version are answered without a start")
    void help() throws Exception {
        assertThat(run(Map.of(), "--help").said()).anyMatch(line -> line.contains("serve"));
        assertThat(run(Map.of(), "--version").said()).singleElement().asString().startsWith("Accountregister ");
    }

    @Test
    @DisplayName("a plan form is written without a database, and is the same wherever it is made")
    void planForm() throws Exception {
        Ended ended = run(Map.of(), "plan-form", "locatiepagina", "--out", data.resolve("process.pdf").toString());

        assertThat(ended.faults()).isEmpty();
        assertThat(ended.status()).isZero();
        assertThat(Application.commandLine().execute("plan-form", "locatiepagina", "-o", data.resolve("here.pdf").toString(), "-l", "nl")).isZero();
        assertThat(data.resolve("process.pdf")).hasSameBinaryContentAs(data.resolve("here.pdf"));
        assertThat(Files.readAllBytes(data.resolve("here.pdf"))).startsWith("%PDF-1.".getBytes(StandardCharsets.US_ASCII));
        assertThat(data.resolve("register.mv.db")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "geen-formulier,{}/x.pdf,nl,2,there is no plan form 'geen-formulier'; there are: afdeling-project-dienst",
        "../locatiepagina,{}/x.pdf,nl,2,there is no plan form",
        "corporate,{}/nope/x.pdf,en,1,its folder does not exist",
        "corporate,{},en,1,cannot write",
        "corporate,{}/x.pdf,fr,2,--language is nl or en"})
    @DisplayName("a plan form that cannot be written says why")
    void noPlanForm(String form, String out, String language, int status, String reason) {
        StringWriter faults = new StringWriter();
        int ended = Application.commandLine().setErr(new PrintWriter(faults, true))
            .execute("plan-form", form, "--out", out.replace("{}", data.toString()), "--language", language);

        assertThat(ended).isEqualTo(status);
        assertThat(faults.toString()).contains(reason).hasLineCount(1);
    }

    private Ended run(Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath(), Application.class.getName()), Stream.of(arguments)).toList();
        Path said = Files.createTempFile(data, "out", ".txt");
        Path faults = Files.createTempFile(data, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(said.toFile()).redirectError(faults.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ACCOUNTREGISTER_") || name.startsWith("DATASOURCES_")
            || name.startsWith("MICRONAUT_") || name.equals("JAVA_TOOL_OPTIONS"));
        builder.environment().put("ACCOUNTREGISTER_DATA", data.toString());
        builder.environment().putAll(settings);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("the process ends: " + Files.readString(said) + Files.readString(faults)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readAllLines(said), Files.readAllLines(faults));
    }

    /** Without what is on it for tests: the settings of tests, and beans that replace those of the register. */
    private static String classPath() {
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(java.io.File.pathSeparator))
            .filter(entry -> !entry.endsWith("test-classes")).collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator));
    }
}
