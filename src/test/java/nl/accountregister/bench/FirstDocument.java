package nl.accountregister.bench;

import nl.accountregister.Application;
import nl.accountregister.testing.Visitor;
import nl.accountregister.testing.Visitor.Answer;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The first document after the start of the register, against the tenth: each time a process of its own, with the demo,
 * on a copy of one register, asked over HTTP. Someone signs in as soon as there is an address, and asks for the first document once the register has
 * warmed up, each on the page where its link stands. Any document is slower when nothing was asked for a while, as other work has taken the processor's
 * caches; so the tenth is asked after as long a rest as the first, and what the rest alone costs is told beside it.
 */
final class FirstDocument {

    /** On the clock one document takes half as long again as the next, whatever was done before: few starts show nothing. */
    private static final int STARTS = 7;
    private static final int STARTS_FOR_PAGES = 6;
    private static final int DOCUMENTS = 10;
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(2);
    private static final Duration QUIET = Duration.ofSeconds(4);
    private static final String PASSWORD = "een lang demowachtwoord";

    private final List<Double> rests = new ArrayList<>();
    private final Path filled = Files.createTempDirectory("accountregister-bench");

    FirstDocument() throws IOException {
    }

    void measure(BenchTable table) throws Exception {
        try (Site site = new Site(filled, Map.of())) {
            site.visitor.signIn("communicatie", PASSWORD);
        }
        document(table, "form for an account", FirstDocument::form);
        document(table, "filled plan", FirstDocument::plans);
        table.alone("the register has warmed up, after it has an address", median(rests));
        firstPage(table);
        delete(filled);
    }

    private Path copy() throws IOException {
        Path data = Files.createTempDirectory("accountregister-bench");
        try (Stream<Path> all = Files.walk(filled)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path to = data.resolve(filled.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        return data;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private interface Choice {
        List<String> of(Visitor visitor);
    }

    private void document(BenchTable table, String what, Choice choice) throws Exception {
        List<Double> firsts = new ArrayList<>();
        List<Double> tenths = new ArrayList<>();
        List<Double> straightOn = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            try (Site site = new Site(copy(), Map.of())) {
                Visitor visitor = site.visitor.signIn("communicatie", PASSWORD);
                List<String> paths = new ArrayList<>(choice.of(visitor));
                if (start % 2 == 1) {
                    // a document may be longer than another: each is the first as often as the last
                    Collections.reverse(paths);
                }
                rests.add(site.rest());
                double[] times = paths.subList(0, DOCUMENTS - 1).stream().mapToDouble(path -> time(visitor, path)).toArray();
                firsts.add(times[0]);
                straightOn.add(times[DOCUMENTS - 2]);
                Thread.sleep(QUIET.toMillis());
                tenths.add(time(visitor, paths.get(DOCUMENTS - 1)));
            }
        }
        table.note(what + ", each start: first " + inWhole(firsts) + " ms, tenth " + inWhole(tenths) + " ms");
        table.ratio("first document after start, on the clock: " + what, new Duel(median(firsts), median(tenths)), "the tenth, after as long a rest", 1.1);
        table.alone("a form for an account straight after eight others, beside the " + what, median(straightOn));
    }

    /** With and without warming up, in turn; and what it takes who asks for a document before that is done. */
    private void firstPage(BenchTable table) throws Exception {
        List<Double> warming = new ArrayList<>();
        List<Double> idle = new ArrayList<>();
        List<Double> early = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        for (int start = 0; start < STARTS_FOR_PAGES; start++) {
            try (Site site = new Site(copy(), Map.of())) {
                warming.add(site.firstPage);
                Visitor visitor = site.visitor.signIn("communicatie", PASSWORD);
                double[] times = form(visitor).stream().mapToDouble(path -> time(visitor, path)).toArray();
                early.add(times[0]);
                later.add(times[DOCUMENTS - 1]);
            }
            try (Site site = new Site(copy(), Map.of("ACCOUNTREGISTER_WARM_UP", "false"))) {
                idle.add(site.firstPage);
            }
        }
        table.figure("first page after start, on the clock", new Duel(median(warming), median(idle)), "the same without warming up");
        table.figure("form for an account, asked for before the register has warmed up", new Duel(median(early), median(later)), "the tenth");
    }

    /** The form of one account, which is made anew for each who asks. */
    private static List<String> form(Visitor visitor) {
        for (int account = 1; account < 100; account++) {
            String path = "/accounts/" + account + "/beheerplanformulier.pdf";
            if (visitor.get("/accounts/" + account + "/beheerplan").body().contains(path)) {
                return Collections.nCopies(DOCUMENTS, path);
            }
        }
        throw new IllegalStateException("the demo has no account with a form");
    }

    /** Two plans in English, which are not in the archive yet, with forms between. */
    private static List<String> plans(Visitor visitor) {
        List<String> paths = new ArrayList<>();
        for (int account = 1; paths.size() < 2 && account < 100; account++) {
            String path = "/accounts/" + account + "/beheerplannen/1.pdf";
            if (visitor.get("/accounts/" + account + "/beheerplan").body().contains(path)) {
                paths.add("/api/v1" + path + "?taal=en");
            }
        }
        paths.addAll(1, form(visitor).subList(0, DOCUMENTS - 2));
        return paths;
    }

    /** How long a document takes that is asked for on the page on which its link stands, as people do. */
    private static double time(Visitor visitor, String path) {
        visitor.get(path.replaceAll("^(/api/v1)?(/accounts/\\d+)/.*", "$2/beheerplan"));
        long before = System.nanoTime();
        Answer answer = visitor.get(path);
        double spent = (System.nanoTime() - before) / 1e6;
        if (answer.status() != 200 || !answer.header("Content-Type").startsWith("application/pdf")) {
            throw new IllegalStateException(path + " answered " + answer.status());
        }
        return spent;
    }

    private static List<Long> inWhole(List<Double> times) {
        return times.stream().map(Math::round).toList();
    }

    private static double median(List<Double> times) {
        return Duel.median(times.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** A register that runs with its demo until it is closed, and whose data then stay if they are to be copied. */
    private final class Site implements AutoCloseable {

        private final Process process;
        private final Path data;
        private final Visitor visitor;
        private final long since;
        private final double firstPage;

        Site(Path data, Map<String, String> settings) throws IOException {
            this.data = data;
            ProcessBuilder builder = new ProcessBuilder(EmptyProcess.java(), "-cp", classPath(), Application.class.getName(), "serve")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().removeIf(name -> name.startsWith("ACCOUNTREGISTER_") || name.startsWith("DATASOURCES_")
                || name.startsWith("MICRONAUT_"));
            builder.environment().putAll(Map.of("ACCOUNTREGISTER_DATA", data.toString(), "ACCOUNTREGISTER_PORT", "0", "ACCOUNTREGISTER_DEMO_PASSWORD", PASSWORD));
            builder.environment().putAll(settings);
            process = builder.start();
            visitor = Visitor.to(address());
            since = System.nanoTime();
            visitor.get("/login");
            firstPage = (System.nanoTime() - since) / 1e6;
        }

        private URI address() throws IOException {
            BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("address")) {
                    return URI.create(line.split(" +")[1]);
                }
            }
            throw new IllegalStateException("the register did not start");
        }

        /** Waits until it has nothing to do any more; one quiet second may be a pause. @return milliseconds after it had an address */
        double rest() throws InterruptedException {
            long end = since + LONGEST_WARM_UP.toNanos();
            long busy = System.nanoTime();
            Duration before = cpu();
            while (System.nanoTime() - busy < QUIET.toNanos() && System.nanoTime() < end) {
                Thread.sleep(1000);
                Duration used = cpu();
                if (used.minus(before).toMillis() > 50) {
                    busy = System.nanoTime();
                }
                before = used;
            }
            return (busy - since) / 1e6;
        }

        private Duration cpu() {
            return process.info().totalCpuDuration().orElseThrow();
        }

        @Override
        public void close() throws IOException, InterruptedException {
            process.destroy();
            process.waitFor();
            if (!data.equals(filled)) {
                delete(data);
            }
        }

        private static String classPath() {
            return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes")).collect(Collectors.joining(File.pathSeparator));
        }
    }
}
