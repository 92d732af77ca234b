package nl.accountregister.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of what was measured, as Markdown. */
final class BenchTable {

    private final List<String> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    /** A figure with a promise about its ratio to the floor. */
    void ratio(String what, Duel duel, String floor, double most) {
        row(what, duel, floor, String.format(Locale.ROOT, "≤ %.2g × the floor", most), duel.ratio() <= most);
    }

    /** A figure with a promise in milliseconds. */
    void time(String what, Duel duel, String floor, double most, String promise) {
        row(what, duel, floor, promise, duel.measured() <= most);
    }

    /** A figure about which nothing was promised. */
    void figure(String what, Duel duel, String floor) {
        rows.add(cells(what, duel, floor) + " | – | – |");
    }

    /** A time that is compared with nothing. */
    void alone(String what, double milliseconds) {
        rows.add("| " + what + " | " + inWords(milliseconds) + " | – | – | – | – |");
    }

    /** An amount of something, with a promise. */
    void amount(String what, double measured, String unit, double most) {
        boolean met = measured <= most;
        rows.add(String.format(Locale.ROOT, "| %s | %.0f %s | – | – | ≤ %.0f %s | %s |", what, measured, unit, most, unit, met ? "yes" : "**no**"));
        if (!met) {
            broken.add(what);
        }
    }

    /** So many of something, with a promise that there are no fewer. */
    void atLeast(String what, double measured, String unit, double least) {
        boolean met = measured >= least;
        rows.add(String.format(Locale.ROOT, "| %s | %,.0f %s | – | – | ≥ %,.0f | %s |", what, measured, unit, least, met ? "yes" : "**no**"));
        if (!met) {
            broken.add(what);
        }
    }

    void note(String note) {
        notes.add(note);
    }

    private void row(String what, Duel duel, String floor, String promise, boolean met) {
        rows.add(cells(what, duel, floor) + " | " + promise + " | " + (met ? "yes" : "**no**") + " |");
        if (!met) {
            broken.add(what);
        }
    }

    private static String cells(String what, Duel duel, String floor) {
        return "| " + what + " | " + inWords(duel.measured()) + " | " + inWords(duel.floor()) + ": " + floor + " | "
            + String.format(Locale.ROOT, "%.2f", duel.ratio());
    }

    private static String inWords(double milliseconds) {
        return milliseconds < 0.1 ? String.format(Locale.ROOT, "%.1f µs", milliseconds * 1000) : milliseconds >= 10_000 ? String.format(Locale.ROOT, "%.1f s", milliseconds / 1000)
            : String.format(Locale.ROOT, milliseconds < 10 ? "%.1f ms" : "%.0f ms", milliseconds);
    }

    /** Writes the table to a file and to standard output. @return the promises that are not kept */
    List<String> write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("| | measured | floor | ratio | promise | met |", "|---|---|---|---|---|---|"));
        lines.addAll(rows);
        lines.add("");
        notes.forEach(note -> lines.add("- " + note));
        lines.add("- " + LocalDate.now() + ", " + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("java.vm.name") + " "
            + System.getProperty("java.version") + " " + String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(a -> a.startsWith("-X")).toList()) + String.format(Locale.ROOT, "; load average at the end %.1f",
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
        lines.forEach(System.out::println);
        return broken;
    }
}
