package nl.accountregister.bench;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import nl.accountregister.account.AccountFilter;
import nl.accountregister.account.Accounts;
import nl.accountregister.deviation.DeviationFilter;
import nl.accountregister.deviation.DeviationKind;
import nl.accountregister.deviation.Deviations;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.Today;
import nl.accountregister.testing.OnMySql;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The page of the deviations and the home page of communications in a {@link LargeRegister}: asked over HTTP, and as the
 * queries behind the page. The floor is three lists that an index narrows: of the accounts of one location, of one owner
 * and of one kind that is rare, as the same register asks or shows them.
 */
final class DeviationPages implements AutoCloseable {

    private static final Actor COMMUNICATIONS = new Actor(901L, null, "Noor Voorbeeld", Set.of(Role.COMMUNICATIONS));
    private static final int ROUNDS = 40;

    private final Path data = Files.createTempDirectory("accountregister-bench");
    private final ApplicationContext context;
    private final TestDatabase database;
    private final boolean mySql = System.getenv("TEST_MYSQL_URL") != null;

    DeviationPages() throws IOException {
        Map<String, Object> properties = new HashMap<>(mySql ? OnMySql.emptyDatabase(RegisterBench.class) : Map.of("accountregister.database.url",
            "jdbc:h2:file:" + data.resolve("register") + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=20000;DB_CLOSE_DELAY=-1"));
        properties.put("accountregister.data", data.toString());
        properties.put(PublicChecks.HELLO, true);
        properties.put("accountregister.checks-per-minute", 1_000_000_000);
        context = ApplicationContext.run(properties, "test");
        database = context.getBean(TestDatabase.class);
    }

    void measure(BenchTable table) throws Exception {
        new LargeRegister(database, context.getBean(Today.class).date()).make();
        statistics();
        Deviations deviations = context.getBean(Deviations.class);
        long before = System.nanoTime();
        deviations.freshen();
        table.alone("looking at all accounts and people for the first time", (System.nanoTime() - before) / 1e6);
        statistics();
        long open = database.number("SELECT COUNT(*) FROM deviation");
        table.note("deviations: on " + (mySql ? "MySQL" : "H2 in a file") + ", " + LargeRegister.ACCOUNTS + " accounts, " + database.number("SELECT COUNT(*) FROM access_grant")
            + " rights, " + open + " deviations");
        table.alone("looking at all again, as on each new day", again(deviations));

        Page.Slice first = Page.Slice.first();
        DeviationFilter today = filter(null);
        Accounts accounts = context.getBean(Accounts.class);
        Duel.Work lists = () -> List.of(accounts.search(COMMUNICATIONS, location(LargeRegister.FIRST_LOCATION + 5), "naam", first),
            accounts.search(COMMUNICATIONS, location(LargeRegister.FIRST_LOCATION + 6), "herzieningOp", first),
            accounts.search(COMMUNICATIONS, location(LargeRegister.FIRST_LOCATION + 8), "platform", first));
        table.ratio("deviations, the queries of the page", Duel.ofClock(20, ROUNDS, () -> deviations.search(COMMUNICATIONS, today, "sinds", first), lists),
            "three lists of the accounts of a location", 1);
        DeviationFilter off = filter(DeviationKind.TWO_FACTOR_OFF);
        table.ratio("the same, of one kind", Duel.ofClock(5, ROUNDS, () -> deviations.search(COMMUNICATIONS, off, "sinds", first), lists), "the same", 1);

        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        Visitor noor = Visitor.as(server, context.getBean(Users.class), Role.COMMUNICATIONS);
        Duel.Work pages = () -> List.of(get(noor, "/accounts?locatie=1006"), get(noor, "/accounts?locatie=1007&sorteer=herzieningOp"),
            get(noor, "/accounts?locatie=1009&sorteer=platform"));
        table.ratio("deviations, the page", Duel.ofClock(20, ROUNDS, () -> get(noor, "/afwijkingen"), pages), "three pages of the accounts of a location", 1);
        table.ratio("home page of communications", Duel.ofClock(20, ROUNDS, () -> get(noor, "/"), pages), "the same", 1);
        new PublicChecks(context, database).measure(table);
    }

    private double again(Deviations deviations) {
        database.execute("UPDATE register_state SET content = 'never' WHERE name = 'deviations.refreshed-on'");
        long before = System.nanoTime();
        deviations.freshen();
        return (System.nanoTime() - before) / 1e6;
    }

    /** What a database finds out by itself in time. */
    private void statistics() {
        if (mySql) {
            database.query("ANALYZE TABLE account, account_history, access_grant, person, person_officer, location, deviation, account_intake");
        } else {
            database.execute("ANALYZE");
        }
    }

    private DeviationFilter filter(DeviationKind kind) {
        return new DeviationFilter(context.getBean(Today.class).date(), kind, null, null, null, null, null, false, null);
    }

    private static AccountFilter location(long id) {
        return new AccountFilter(null, null, id, null, null, null, null, false, null);
    }

    private static byte[] get(Visitor visitor, String path) {
        Visitor.Answer answer = visitor.get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " answered " + answer.status());
        }
        return answer.bytes();
    }

    @Override
    public void close() throws IOException {
        context.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
