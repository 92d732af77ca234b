package nl.accountregister.bench;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import nl.accountregister.reminder.ReminderRound;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.Today;
import nl.accountregister.testing.OnMySql;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;

import javax.sql.DataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * A round of reminders in a {@link LargeRegister} of which 30,000 accounts are due and everybody owns some. The floor is a program that has the
 * rows of the outbox in memory and does nothing but insert them, a hundred with each commit: in batches of JDBC, which is
 * what the promise is about, and beside it with a hundred rows in a statement.
 */
final class ReminderRounds implements AutoCloseable {

    static final int DUE = 30_000;
    private static final int ROUNDS = 3;
    private static final int ROWS = 100;

    private final Path data = Files.createTempDirectory("accountregister-bench");
    private final ApplicationContext context;
    private final TestDatabase database;
    private final DataSource source;
    private final ReminderRound round;
    private final boolean mySql = System.getenv("TEST_MYSQL_URL") != null;

    ReminderRounds() throws IOException {
        Map<String, Object> properties = new HashMap<>(mySql ? OnMySql.emptyDatabase(ReminderRounds.class) : Map.of("accountregister.database.url",
            "jdbc:h2:file:" + data.resolve("register") + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=20000;DB_CLOSE_DELAY=-1"));
        properties.put("accountregister.data", data.toString());
        properties.put("accountregister.reminders.enabled", "false");
        properties.put("accountregister.mail.worker-enabled", "false");
        context = ApplicationContext.run(properties, "test");
        database = context.getBean(TestDatabase.class);
        source = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class));
        round = context.getBean(ReminderRound.class);
    }

    void measure(BenchTable table) throws Exception {
        due();
        cost(table);
        memory(table);
        site(table);
    }

    void cost(BenchTable table) throws Exception {
        plan();
        List<Object[]> rows = rows();
        double[] rounds = new double[ROUNDS];
        double[] single = new double[ROUNDS];
        double[] many = new double[ROUNDS];
        for (int i = -1; i < ROUNDS; i++) {
            clear();
            double inBatches = time(() -> insertInBatches(rows));
            clear();
            double manyAtOnce = time(() -> insertManyAtOnce(rows));
            clear();
            double round = time(this::plan);
            if (i >= 0) {
                single[i] = inBatches;
                many[i] = manyAtOnce;
                rounds[i] = round;
            }
        }
        String what = "round of reminders, " + DUE + " due of " + LargeRegister.ACCOUNTS;
        table.ratio(what, new Duel(Duel.median(rounds), Duel.median(single)), "bare SQL inserts the same " + rows.size() + " rows of the outbox, a hundred in a batch", 3);
        table.figure("the same", new Duel(Duel.median(rounds), Duel.median(many)), "the same with a hundred rows in a statement");
        table.note("reminders: on " + (mySql ? "MySQL" : "H2 in a file") + ", " + database.number("SELECT COUNT(*) FROM reminder") + " reminders, "
            + database.number("SELECT COUNT(*) FROM reminder_message") + " lines in " + rows.size() + " messages of "
            + rows.stream().mapToLong(row -> ((String) row[6]).length() + ((String) row[7]).length()).sum() / rows.size() + " characters on average");
    }

    void due() {
        new LargeRegister(database, context.getBean(Today.class).date()).make();
        String day = "DATE '" + context.getBean(Today.class).date() + "'";
        database.execute("UPDATE account SET next_review_on = CAST(TIMESTAMPADD(DAY, 200, " + day + ") AS DATE)");
        // Some three of one's own and three of a colleague, not ninety: the accounts are spread over all people.
        database.execute("UPDATE account SET owner_id = 1 + MOD(id, 10000), deputy_id = CASE WHEN deputy_id IS NOT NULL THEN 1 + MOD(id * 3 + 5000, 10000) END");
        database.execute("UPDATE account SET next_review_on = CAST(TIMESTAMPADD(DAY, 30 - MOD(id, 61), " + day + ") AS DATE) WHERE status = 'ACTIVE' ORDER BY id LIMIT " + DUE);
        if (mySql) {
            database.query("ANALYZE TABLE account, person, person_officer, location");
        } else {
            database.execute("ANALYZE");
        }
    }

    private Object plan() {
        ReminderRound.Result result = round.plan(Actor.SYSTEM);
        if (result.planned() == 0 || result.failed() > 0) {
            throw new IllegalStateException("a round that made " + result);
        }
        return result;
    }

    /** What the round has put in the outbox, without the numbers that the database gives. */
    private List<Object[]> rows() throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement();
             ResultSet result = statement.executeQuery("SELECT " + columns() + " FROM outbox_message ORDER BY id")) {
            while (result.next()) {
                Object[] row = new Object[COLUMNS.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = i == 6 || i == 7 ? result.getString(i + 1) : result.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static final List<String> COLUMNS = List.of("message_id", "kind", "recipient_name", "recipient_address", "recipient_person_id", "subject", "body_text",
        "body_html", "about_type", "about_id", "status", "attempts", "next_attempt_at", "created_at");

    private static final String VALUES = "(" + "?, ".repeat(COLUMNS.size() - 1) + "?)";

    private static String columns() {
        return String.join(", ", COLUMNS);
    }

    /** A statement for each row, a hundred in a batch of JDBC and in a transaction. */
    private Object insertInBatches(List<Object[]> rows) throws SQLException {
        return inTransactions(rows, (connection, part) -> {
            try (PreparedStatement statement = connection.prepareStatement("INSERT INTO outbox_message (" + columns() + ") VALUES " + VALUES)) {
                for (Object[] row : part) {
                    for (int i = 0; i < row.length; i++) {
                        statement.setObject(i + 1, row[i]);
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    /** A hundred rows with one statement in a transaction. */
    private Object insertManyAtOnce(List<Object[]> rows) throws SQLException {
        return inTransactions(rows, (connection, part) -> {
            try (PreparedStatement statement = connection.prepareStatement("INSERT INTO outbox_message (" + columns() + ") VALUES "
                + (VALUES + ", ").repeat(part.size() - 1) + VALUES)) {
                int n = 0;
                for (Object[] row : part) {
                    for (Object value : row) {
                        statement.setObject(++n, value);
                    }
                }
                statement.executeUpdate();
            }
        });
    }

    /** How some rows are inserted. */
    private interface Inserting {
        void insert(Connection connection, List<Object[]> rows) throws SQLException;
    }

    private Object inTransactions(List<Object[]> rows, Inserting inserting) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (int from = 0; from < rows.size(); from += ROWS) {
                inserting.insert(connection, rows.subList(from, Math.min(rows.size(), from + ROWS)));
                connection.commit();
            }
        }
        return rows;
    }

    private void clear() throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(mySql ? "SET FOREIGN_KEY_CHECKS = 0" : "SET REFERENTIAL_INTEGRITY FALSE");
            for (String table : List.of("reminder_message", "reminder", "outbox_attempt", "outbox_message")) {
                statement.execute("TRUNCATE TABLE " + table);
            }
            statement.execute(mySql ? "SET FOREIGN_KEY_CHECKS = 1" : "SET REFERENTIAL_INTEGRITY TRUE");
        }
    }

    private void memory(BenchTable table) throws Exception {
        clear();
        table.amount("memory that a round holds on to, at its most", Memory.of(this::plan, 400), "MB", 64);
    }

    /** How the site answers one visitor, with nothing else to do and during a round. */
    private void site(BenchTable table) throws Exception {
        clear();
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        Visitor noor = Visitor.as(server, context.getBean(Users.class), Role.COMMUNICATIONS);
        List<Double> idle = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double spent = time(() -> get(noor));
            if (i >= 20) {
                idle.add(spent);
            }
        }
        AtomicBoolean running = new AtomicBoolean(true);
        Thread other = new Thread(() -> {
            try {
                plan();
            } finally {
                running.set(false);
            }
        });
        List<Double> busy = new ArrayList<>();
        other.start();
        while (running.get()) {
            busy.add(time(() -> get(noor)));
        }
        other.join();
        table.time("page of an account's location during a round", new Duel(median(busy), median(idle)), "the same without a round", 1000, "≤ 1 s");
        table.note("during the round the site answered " + busy.size() + " times, the slowest in " + Math.round(busy.stream().max(Comparator.naturalOrder()).orElseThrow()) + " ms");
    }

    private static double median(List<Double> times) {
        return Duel.median(times.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double time(Duel.Work work) throws Exception {
        long before = System.nanoTime();
        work.done();
        return (System.nanoTime() - before) / 1e6;
    }

    private static Object get(Visitor visitor) {
        Visitor.Answer answer = visitor.get("/accounts?locatie=1006");
        if (answer.status() != 200) {
            throw new IllegalStateException("answered " + answer.status());
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        context.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
