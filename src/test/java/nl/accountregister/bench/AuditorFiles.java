package nl.accountregister.bench;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import nl.accountregister.account.AccountFilter;
import nl.accountregister.account.Accounts;
import nl.accountregister.audit.AuditVerifier;
import nl.accountregister.audit.ChainVerdict;
import nl.accountregister.audit.LongChain;
import nl.accountregister.deviation.Deviations;
import nl.accountregister.importing.AccountImport;
import nl.accountregister.importing.AccountImports;
import nl.accountregister.importing.ImportChoice;
import nl.accountregister.importing.ImportSteps;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.Today;
import nl.accountregister.testing.OnMySql;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;

import javax.sql.DataSource;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What an auditor asks of a {@link LargeRegister} with two years behind it: the inventory as a file and as a page, today and two
 * years back. The floor of a file is the {@code mysql} client that writes the rows of the same join in the same order to nowhere;
 * {@code TEST_MYSQL_CLIENT} says how it is called, such as {@code mysql -h127.0.0.1 -uapp -papp}.
 */
final class AuditorFiles implements AutoCloseable {

    private static final String COLUMNS = "id,naam,platform,soort,url,status,locatie,regio,eigenaar,plaatsvervanger,tweestapsverificatie,herzieningOp";
    private static final Actor AUDITOR = new Actor(902L, null, "Ans Voorbeeld", Set.of(Role.AUDITOR));
    private static final Actor COMMUNICATIONS = new Actor(901L, null, "Noor Voorbeeld", Set.of(Role.COMMUNICATIONS));
    private static final int ENTRIES = 1_000_000;
    private static final int IMPORTED = 100_000;
    private static final Duration LONG = Duration.ofMinutes(20);

    private final Path data = Files.createTempDirectory("accountregister-bench");
    private final ApplicationContext context;
    private final TestDatabase database;
    private final DataSource source;
    private final boolean mySql = System.getenv("TEST_MYSQL_URL") != null;
    private final String client = System.getenv("TEST_MYSQL_CLIENT");
    private final String name;

    AuditorFiles() throws IOException {
        Map<String, String> own = mySql ? OnMySql.emptyDatabase(AuditorFiles.class) : Map.of("accountregister.database.url",
            "jdbc:h2:file:" + data.resolve("register") + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=20000;DB_CLOSE_DELAY=-1");
        name = own.get("accountregister.database.url").replaceAll(".*/|\\?.*", "");
        Map<String, Object> properties = new HashMap<>(own);
        properties.put("accountregister.data", data.toString());
        properties.put("accountregister.reminders.enabled", "false");
        properties.put("accountregister.mail.worker-enabled", "false");
        context = ApplicationContext.run(properties, "test");
        database = context.getBean(TestDatabase.class);
        source = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class));
    }

    void measure(BenchTable table) throws Exception {
        LocalDate today = context.getBean(Today.class).date();
        LargeRegister register = new LargeRegister(database, today);
        register.make();
        register.past();
        if (mySql) {
            database.query("ANALYZE TABLE account, account_history, person_history, location_history, access_grant, access_grant_history, person, location, review");
        }
        context.getBean(Deviations.class).freshen();
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        Visitor auditor = Visitor.as(server, context.getBean(Users.class), Role.AUDITOR);
        files(table, auditor);
        memory(table, auditor);
        pages(table, auditor, today);
        log(table, auditor);
        importing(table);
    }

    private void files(BenchTable table, Visitor auditor) throws Exception {
        Duel.Work csv = () -> auditor.download("/overzicht.csv?kolommen=" + COLUMNS);
        if (client != null) {
            table.ratio("CSV of all " + LargeRegister.ACCOUNTS + " accounts with owner and location", Duel.ofClock(2, 7, csv, this::client), "the mysql client, --batch --quick, the same join in the same order", 1.3);
        } else {
            table.note("no mysql client to compare a file with: TEST_MYSQL_CLIENT is not set");
        }
        table.figure("the same, beside a program that only reads the rows", Duel.ofClock(1, 5, csv, this::read), "JDBC reads them and does nothing");
        table.ratio("XLSX of all accounts", Duel.ofClock(2, 5, () -> auditor.download("/overzicht.xlsx?kolommen=" + COLUMNS), csv), "the same as CSV", 4);
        table.figure("CSV with all columns", Duel.ofClock(1, 3, () -> auditor.download("/overzicht.csv"), csv), "with the twelve columns of above");
        table.figure("JSON in lines", Duel.ofClock(1, 3, () -> auditor.download("/overzicht.ndjson?kolommen=" + COLUMNS), csv), "the same as CSV");
    }

    private static String join() {
        return "SELECT h.account_id, h.name, h.platform, h.kind, h.url, h.status, l.name AS location, r.name AS region, o.name AS owner, d.name AS deputy, h.two_factor,"
            + " h.next_review_on FROM account_history h LEFT JOIN person o ON o.id = h.owner_id LEFT JOIN person d ON d.id = h.deputy_id LEFT JOIN location l ON l.id = h.location_id"
            + " LEFT JOIN region r ON r.id = l.region_id WHERE h.known_until = TIMESTAMP '9999-12-31 00:00:00' ORDER BY LOWER(h.name), h.account_id";
    }

    private Object client() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(client.split(" ")));
        command.addAll(List.of("--batch", "--quick", "-e", join(), name));
        Process process = new ProcessBuilder(command).redirectOutput(new File("/dev/null")).redirectErrorStream(false).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the client ended with " + process.exitValue());
        }
        return process;
    }

    private Object read() throws SQLException, IOException {
        long cells = 0;
        try (Connection connection = source.getConnection();
             Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            if (mySql) {
                statement.setFetchSize(Integer.MIN_VALUE);
            }
            OutputStream nowhere = OutputStream.nullOutputStream();
            try (ResultSet rows = statement.executeQuery(join())) {
                while (rows.next()) {
                    for (int i = 1; i <= 12; i++) {
                        byte[] cell = rows.getBytes(i);
                        if (cell != null) {
                            nowhere.write(cell);
                            cells++;
                        }
                    }
                }
            }
        }
        return cells;
    }

    private void memory(BenchTable table, Visitor auditor) throws Exception {
        for (String format : List.of("csv", "xlsx")) {
            table.amount("memory that a " + format.toUpperCase() + " of all accounts and all columns holds on to, at its most",
                Memory.of(() -> auditor.download("/overzicht." + format), 200), "MB", 10);
        }
    }

    private void pages(BenchTable table, Visitor auditor, LocalDate today) throws Exception {
        String past = "peildatum=" + today.minusYears(2);
        table.ratio("inventory of two years back, the page", Duel.ofClock(5, 15, () -> page(auditor, "/overzicht?" + past), () -> page(auditor, "/overzicht")), "that of today", 2);
        table.ratio("inventory of two years back, CSV with all columns", Duel.ofClock(1, 5, () -> auditor.download("/overzicht.csv?" + past), () -> auditor.download("/overzicht.csv")), "that of today", 2);
        Accounts accounts = context.getBean(Accounts.class);
        AccountFilter facebook = new AccountFilter(null, "FACEBOOK", null, null, null, null, null, false, null);
        table.ratio("list of 25 accounts of 25,000, with filter, order and total", Duel.ofClock(5, 20,
            () -> accounts.search(AUDITOR, facebook, "herzieningOp", Page.Slice.first()), this::bare), "bare SQL asks the same", 2);
        table.figure("the same as a page, over HTTP", Duel.ofClock(5, 20, () -> page(auditor, "/accounts?platform=FACEBOOK&sorteer=herzieningOp"), this::bare), "the same");
    }

    private static Object page(Visitor visitor, String path) {
        Visitor.Answer answer = visitor.get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " answered " + answer.status());
        }
        return answer;
    }

    /** A million entries: the pages of the log at both ends, and the control of the whole chain. */
    private void log(BenchTable table, Visitor auditor) throws Exception {
        try (Connection connection = source.getConnection()) {
            LongChain.upTo(connection, ENTRIES, context.getBean(Today.class).moment());
        }
        if (mySql) {
            database.query("ANALYZE TABLE audit_entry, audit_detail");
        }
        table.ratio("audit log of " + ENTRIES + " entries, its last page", Duel.ofClock(5, 15, () -> page(auditor, "/auditlog?na=0"), () -> page(auditor, "/auditlog")), "its first", 1.5);
        AuditVerifier verifier = context.getBean(AuditVerifier.class);
        verifier.verify(AUDITOR);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long clock = System.nanoTime();
        ChainVerdict verdict = verifier.verify(AUDITOR);
        double spent = (System.nanoTime() - clock) / 1e9;
        double spentCpu = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
        if (verdict.fault() != null) {
            throw new IllegalStateException("the chain is broken at " + verdict.fault());
        }
        table.atLeast("control of the audit chain, on the clock", verdict.entries() / spent, "entries a second", 100_000);
        table.note("the control took " + Math.round(spentCpu * 1000) + " ms of CPU of the register for " + verdict.entries() + " entries");
    }

    /** As many new accounts as a file may hold, beside the client that loads the same rows of the table of accounts as a dump. */
    private void importing(BenchTable table) throws Exception {
        AccountImports imports = context.getBean(AccountImports.class);
        ImportSteps steps = context.getBean(ImportSteps.class);
        StringBuilder csv = new StringBuilder("Naam;Platform;URL;Soort;Onderwerp;Eigenaar;Status;Herziening op\r\n");
        for (int i = 1; i <= IMPORTED; i++) {
            csv.append("Nieuw ").append(i).append(";Facebook;https://www.facebook.com/nieuwe.pagina.").append(i).append(";Afdeling;Afdeling ").append(i % 100)
                .append(";Medewerker ").append(3001 + i % 6000).append(";Actief;2027-03-01\r\n");
        }
        long id = imports.send(COMMUNICATIONS, "lijst.zip", zip(csv.toString())).id();
        AccountImport[] file = new AccountImport[1];
        long most = database.number("SELECT MAX(id) FROM account");
        double trial = time(() -> file[0] = steps.tryOut(COMMUNICATIONS, id, null, LONG));
        double real = time(() -> file[0] = steps.apply(COMMUNICATIONS, id, ImportChoice.GOOD, file[0].shownDigest(), "Gemeten", LONG));
        long made = database.number("SELECT COUNT(*) FROM account WHERE id > ?", most);
        table.note("import: " + IMPORTED + " rows, " + made + " accounts made of them; " + file[0].status());
        if (client == null) {
            table.alone("trial of an import of " + IMPORTED + " rows", trial);
            table.alone("import of " + IMPORTED + " rows", real);
            return;
        }
        Path dump = dump(most);
        double[] loads = new double[3];
        for (int i = 0; i < loads.length; i++) {
            loads[i] = time(() -> load(dump));
        }
        String floor = "the mysql client loads the rows of the table of accounts from a dump";
        table.ratio("trial of an import of " + IMPORTED + " rows", new Duel(trial, Duel.median(loads)), floor, 10);
        table.ratio("import of " + IMPORTED + " rows", new Duel(real, Duel.median(loads)), floor, 10);
    }

    private static byte[] zip(String csv) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("lijst.csv"));
            zip.write(csv.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static double time(Duel.Work work) throws Exception {
        long before = System.nanoTime();
        work.done();
        return (System.nanoTime() - before) / 1e6;
    }

    /** As mysqldump writes it, into a table with the same columns and keys. */
    private Path dump(long after) throws SQLException, IOException {
        Path file = data.resolve("accounts.sql");
        database.execute("CREATE TABLE bench_account LIKE account");
        List<String> columns = database.query("SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'account'"
            + " AND generation_expression = '' ORDER BY ordinal_position").stream().map(row -> String.valueOf(row.get("name"))).toList();
        String values = "CONCAT('(', CONCAT_WS(',', " + String.join(", ", columns.stream().map(c -> "QUOTE(" + c + ")").toList()) + "), ')')";
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("SELECT " + values + " FROM account WHERE id > " + after); Writer out = Files.newBufferedWriter(file)) {
            out.write("SET unique_checks = 0; SET autocommit = 0;\n");
            int n = 0;
            while (rows.next()) {
                out.write(n == 0 ? "INSERT INTO bench_account (" + String.join(", ", columns) + ") VALUES " : ",");
                out.write(rows.getString(1));
                n = (n + 1) % 2000;
                out.write(n == 0 ? ";\n" : "");
            }
            out.write(n == 0 ? "COMMIT;\n" : ";\nCOMMIT;\n");
        }
        return file;
    }

    private Object load(Path dump) throws IOException, InterruptedException {
        database.execute("TRUNCATE TABLE bench_account");
        List<String> command = new ArrayList<>(List.of(client.split(" ")));
        command.add(name);
        Process process = new ProcessBuilder(command).redirectInput(dump.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the client ended with " + process.exitValue());
        }
        return process;
    }

    /** The rows of the list and how many there are. */
    private Object bare() throws SQLException {
        long read = 0;
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : List.of("SELECT a.*, o.name, d.name, l.name FROM account a JOIN person o ON o.id = a.owner_id LEFT JOIN person d ON d.id = a.deputy_id"
                + " LEFT JOIN location l ON l.id = a.location_id WHERE a.platform = 'FACEBOOK' ORDER BY a.next_review_on, LOWER(a.name), a.id LIMIT 25",
                "SELECT COUNT(*) FROM account WHERE platform = 'FACEBOOK'")) {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        read += rows.getString(1).length();
                    }
                }
            }
        }
        return read;
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
