package nl.accountregister.bench;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.account.MarksAgain;
import nl.accountregister.platform.Platforms;
import nl.accountregister.platform.Recognition;
import nl.accountregister.shared.Sha256;
import nl.accountregister.testing.HardTexts;
import nl.accountregister.testing.TestDatabase;
import org.apache.commons.csv.CSVFormat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The public check in a {@link LargeRegister}: recognition of one address, and the endpoint beside one of the same server
 * that only says hello. Each work is as many calls as make it long enough to measure.
 */
final class PublicChecks {

    static final String HELLO = "accountregister.bench.hello";

    private static final int REGISTERED = 1_000;
    private static final int CALLS = 400;
    private static final int AT_ONCE = 8;
    /** So many of a text at a time, for the clock to see them. */
    private static final int TEXTS = 20;

    private final ApplicationContext context;
    private final TestDatabase database;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    PublicChecks(ApplicationContext context, TestDatabase database) {
        this.context = context;
        this.database = database;
    }

    /** Says hello, by the same way through the server as every other route. */
    @Requires(property = HELLO)
    @Controller("/bench/hello")
    @Secured(SecurityRule.IS_ANONYMOUS)
    static class Hello {

        @Get
        @Produces("text/plain")
        String hello() {
            return "hello";
        }
    }

    void measure(BenchTable table) throws Exception {
        Platforms platforms = context.getBean(Platforms.class);
        List<String> addresses = addresses();
        Duel each = Duel.ofCpu(200, 60, () -> recognised(platforms, addresses), () -> addresses.stream().map(Sha256::of).toList());
        table.time("recognition of one address, of " + addresses.size() + " different ones", new Duel(each.measured() / addresses.size(), each.floor() / addresses.size()),
            "its SHA-256", 0.020, "≤ 20 µs");
        table.ratio("recognition of the hardest texts of 8,192 characters", hardest(platforms), "the same with an eighth of their length", 12);

        for (int i = 0; i < REGISTERED; i++) {
            register(platforms, named(i), i * 50L + 10);
            register(platforms, numbered(i), i * 50L + 20);
        }
        long before = System.nanoTime();
        MarksAgain.make(context);
        table.alone("marks of " + LargeRegister.ACCOUNTS + " accounts that have none, at a start", (System.nanoTime() - before) / 1e6);

        URI site = context.getBean(EmbeddedServer.class).getURI();
        Duel.Work hello = () -> calls(site, i -> "/bench/hello");
        Duel rate = Duel.ofClock(60, 30, checks(site, PublicChecks::named), hello);
        table.ratio("check of an address, " + CALLS + " calls, " + AT_ONCE + " at once", rate, CALLS + " times hello", 2);
        table.note(String.format(java.util.Locale.ROOT, "the check answers %.0f times a second, hello %.0f times", CALLS * 1000 / rate.measured(), CALLS * 1000 / rate.floor()));
        AtomicInteger next = new AtomicInteger(2 * REGISTERED);
        Duel news = Duel.ofClock(15, 30, () -> calls(site, i -> check(named(next.getAndIncrement()))), hello);
        table.figure("the same of addresses that nobody asked about before, none of them ours", news, "the same");
        Duel crowd = Duel.ofClock(15, 30, checks(site, PublicChecks::numbered), hello);
        table.figure("the same of " + REGISTERED + " pages that have one name but for a number", crowd, "the same");
    }

    /** Of as many addresses that are registered as that are not, again and again. */
    private Duel.Work checks(URI site, IntFunction<String> name) {
        return () -> calls(site, i -> check(name.apply(ThreadLocalRandom.current().nextInt(2 * REGISTERED))));
    }

    private static String check(String address) {
        return "/api/v1/controle?url=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    private void register(Platforms platforms, String url, long account) {
        Recognition.Recognised page = (Recognition.Recognised) platforms.recognise(url);
        database.execute("UPDATE account SET platform = 'FACEBOOK', url = ?, handle = ?, identity_key = ? WHERE id = ?", page.canonicalUrl(), page.handle(),
            page.identity().key(), account);
    }

    /** Each with a name of its own, as pages of locations have. */
    private static String named(int i) {
        String letters = Integer.toString(i + 10_000, 26).chars().mapToObj(c -> String.valueOf((char) (c <= '9' ? c - '0' + 'q' : c))).collect(Collectors.joining());
        return "https://www.facebook.com/ac" + letters + "inbeeld";
    }

    /** All with the same name but for their number, so that each looks like all others. */
    private static String numbered(int i) {
        return "https://www.facebook.com/voorbeeldpagina" + i;
    }

    private static List<Recognition> recognised(Platforms platforms, List<String> addresses) {
        List<Recognition> all = new ArrayList<>(addresses.size());
        for (String address : addresses) {
            all.add(platforms.recognise(address));
        }
        return all;
    }

    /** The hard text of which the whole length costs the most times what an eighth of it costs. */
    private static Duel hardest(Platforms platforms) throws Exception {
        Duel worst = null;
        for (String beginning : HardTexts.BEGINNINGS) {
            for (String piece : HardTexts.PIECES) {
                List<String> brief = Collections.nCopies(TEXTS, HardTexts.of(beginning, piece, HardTexts.LONGEST / 8));
                List<String> full = Collections.nCopies(TEXTS, HardTexts.of(beginning, piece, HardTexts.LONGEST));
                Duel duel = Duel.ofCpu(15, 15, () -> recognised(platforms, full), () -> recognised(platforms, brief));
                worst = worst == null || duel.ratio() > worst.ratio() ? duel : worst;
            }
        }
        return worst;
    }

    private interface Path {
        String of(int call);
    }

    private Object calls(URI site, Path path) {
        List<CompletableFuture<Integer>> workers = new ArrayList<>();
        for (int worker = 0; worker < AT_ONCE; worker++) {
            workers.add(next(site, path, worker));
        }
        return workers.stream().mapToInt(CompletableFuture::join).sum();
    }

    /** A call, and when it has been answered the next of this worker. */
    private CompletableFuture<Integer> next(URI site, Path path, int call) {
        if (call >= CALLS) {
            return CompletableFuture.completedFuture(0);
        }
        HttpRequest request = HttpRequest.newBuilder(site.resolve(path.of(call))).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).thenCompose(answer -> {
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
            }
            return next(site, path, call + AT_ONCE).thenApply(done -> done + 1);
        });
    }

    private static List<String> addresses() throws IOException {
        try (Reader reader = new InputStreamReader(PublicChecks.class.getResourceAsStream("/platform/addresses.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream().map(row -> row.get("pasted")).toList();
        }
    }
}
