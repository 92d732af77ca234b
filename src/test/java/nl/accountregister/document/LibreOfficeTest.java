package nl.accountregister.document;

import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;
import nl.accountregister.testing.Required;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A sheet of ours, opened by LibreOffice and saved again")
@EnabledIf(value = "isThere", disabledReason = "no LibreOffice on this machine: install libreoffice-calc-nogui")
class LibreOfficeTest {

    private static final int ROWS = 3000;
    private static final List<String> ODD = List.of("=1+1", "met ; en \"", "twee\nregels", "-12", "@naam", "é Ş 🌷", "00123", "1-2");

    private record Line(long number, String text, LocalDate date, Instant moment) {
    }

    private static final Table<Line> TABLE = new Table<>("proef", "regels", "table.statement", List.of(
        Column.<Line>text("tekst", "-", 30, Line::text).headed("Tekst", "Text"),
        Column.<Line>number("nummer", "-", 8, Line::number).headed("Nummer", "Number"),
        Column.<Line>date("dag", "-", Line::date).headed("Dag", "Day"),
        Column.<Line>moment("moment", "-", Line::moment).headed("Moment", "Moment")));

    @TempDir
    Path folder;

    static boolean isThere() {
        return program().isPresent() || Required.is("office");
    }

    private static Optional<String> program() {
        return Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
            .map(p -> Path.of(p, "soffice")).filter(Files::isExecutable).map(Path::toString).findFirst();
    }

    @Test
    @DisplayName("has every row and cell, as Excel and as CSV, and ran no formula")
    void opened() throws Exception {
        write(TableFormat.XLSX);
        write(TableFormat.CSV);
        // separator, quote, UTF-8, from line 1; as shown; the first sheet
        convert("proef.xlsx", "uit-excel", null, "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,1");
        convert("proef.csv", "uit-csv", "Text - txt - csv (StarCalc):59,34,76,1,1/2/2/2/3/2/4/2", "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,1");

        List<CSVRecord> excel = records("uit-excel");
        assertThat(excel).hasSize(ROWS + 1);
        assertThat(excel.get(0).toList()).containsExactly("Tekst", "Nummer", "Dag", "Moment");
        for (int i = 0; i < ODD.size(); i++) {
            assertThat(excel.get(i + 1).get(0)).isEqualTo(ODD.get(i));
        }
        // dates as dates, which it shows in the order of this machine's language
        assertThat(String.join(";", excel.get(1).toList())).matches("=1\\+1;0;(28-02-2026;02-07-2026|02/28/2026;07/02/2026) 00:30:00");
        assertThat(excel.get(ROWS).get(0)).isEqualTo("Account " + (ROWS - 1));
        List<CSVRecord> csv = records("uit-csv");
        assertThat(csv).hasSize(ROWS + 1);
        for (int i = 0; i < ODD.size(); i++) {
            assertThat(Csv.unguarded(csv.get(i + 1).get(0))).isEqualTo(ODD.get(i));
        }
        assertThat(csv.get(ROWS).toList()).containsExactly("Account " + (ROWS - 1), String.valueOf(ROWS - 1), "2026-02-28", "2026-07-01T22:30:00Z");
    }

    private void write(TableFormat format) throws IOException {
        TableStatement statement = new TableStatement("Proef", LocalDate.of(2026, 11, 20), "", ROWS, Instant.parse("2026-11-21T14:00:05Z"), "Noor Voorbeeld", "Stichting Voorbeeld",
            "#0a5c8f", Language.NL);
        try (OutputStream out = Files.newOutputStream(folder.resolve("proef." + format.ending()));
             TableWriter<Line> writer = new TableWriters(new Texts()).begin(format, out, TABLE, statement)) {
            for (int i = 0; i < ROWS; i++) {
                writer.row(new Line(i, i < ODD.size() ? ODD.get(i) : "Account " + i, LocalDate.of(2026, 2, 28), Instant.parse("2026-07-01T22:30:00Z")));
            }
            writer.finish();
        }
    }

    private void convert(String file, String to, String input, String output) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(program().orElse("soffice"), "--headless", "-env:UserInstallation=" + folder.resolve("profile").toUri()));
        if (input != null) {
            command.add("--infilter=" + input);
        }
        command.addAll(List.of("--convert-to", output, "--outdir", folder.resolve(to).toString(), folder.resolve(file).toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve(to + ".log").toFile()).start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(folder.resolve(to + ".log"))).isZero();
    }

    private List<CSVRecord> records(String folderName) throws IOException {
        try (var found = Files.list(folder.resolve(folderName)); CSVParser parser = CSVParser.parse(found.findFirst().orElseThrow(), StandardCharsets.UTF_8,
            CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
            return parser.getRecords();
        }
    }
}
