package nl.accountregister.outbox;

import nl.accountregister.outbox.LoopbackMailServer.Point;
import nl.accountregister.outbox.LoopbackMailServer.Taken;
import nl.accountregister.outbox.LoopbackMailServer.Trap;
import nl.accountregister.testing.OnMySql;
import nl.accountregister.testing.Required;
import org.assertj.core.api.Assertions;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged server, twice, on a MySQL and with a mail server, is killed again and again while it reminds the owners of 2,000
 * accounts: none is left out, and a double carries the Message-ID of the first and is marked in the ledger. Runs after the
 * packaging, in {@code ./mvnw verify}; without MySQL it is skipped.
 */
@DisplayName("Two servers that are killed again and again")
@EnabledIfEnvironmentVariable(named = "TEST_MYSQL_URL", matches = "jdbc:mysql:.+", disabledReason = "no MySQL to test on: set TEST_MYSQL_URL")
class KillTest {

    private static final int ACCOUNTS = 2000;
    private static final int KILLS = 24;
    /** One worker in each server hands over one message at a time. */
    private static final int IN_FLIGHT = 1;
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @TempDir
    Path folder;

    private final long seed = Long.getLong("kill.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private Map<String, String> database;
    private LoopbackMailServer mail;
    private final List<PackagedServer> servers = new ArrayList<>();

    @BeforeEach
    void world() throws Exception {
        if (!Required.is("mysql")) {
            Assumptions.assumeTrue(Files.exists(PackagedServer.JAR), "no packaged server: ./mvnw verify makes target/accountregister.jar");
        }
        database = OnMySql.emptyDatabase(KillTest.class);
        Flyway.configure().dataSource(database.get("flyway.datasources.default.url"), database.get("flyway.datasources.default.user"),
            database.get("flyway.datasources.default.password")).locations("classpath:migrations").load().migrate();
        accounts();
        mail = new LoopbackMailServer(seed);
        for (int i = 0; i < 2; i++) {
            servers.add(new PackagedServer(folder.resolve("server-" + i), settings(i)));
        }
    }

    @AfterEach
    void end() throws Exception {
        servers.forEach(PackagedServer::kill);
        mail.close();
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    @DisplayName("deliver to everyone, and twice only what nobody could know to have been delivered")
    void everyMessageIsDelivered() throws Exception {
        Instant begun = Instant.now();
        mail.allow(0);
        servers.forEach(PackagedServer::start);
        Map<String, Integer> kills = new TreeMap<>();
        for (int i = 0; i < KILLS; i++) {
            PackagedServer victim = servers.get(i % 2);
            waitUntil("server " + i % 2 + " is up", Duration.ofMinutes(2), () -> victim.timesUp() == victim.starts());
            mail.allow((i + 1) * ACCOUNTS / (KILLS + 4));
            kills.merge(kill(victim, "server" + i % 2 + "@organisatie.example", i), 1, Integer::sum);
            victim.start();
        }
        mail.allow(Integer.MAX_VALUE);
        waitUntil("everything has been delivered", Duration.ofMinutes(3), () -> number("SELECT COUNT(*) FROM outbox_message WHERE status = 'SENT'") >= ACCOUNTS
            && number("SELECT COUNT(*) FROM outbox_message WHERE status IN ('PLANNED', 'SENDING')") == 0);
        report(kills, begun);
    }

    /** @return what kind of kill it was */
    private String kill(PackagedServer victim, String sender, int number) throws InterruptedException {
        List<Point> aimed = List.of(Point.BEGUN, Point.BEFORE_TAKEN, Point.TAKEN, Point.ANSWERED);
        if (number % 2 == 0) {
            Thread.sleep(random.nextInt(2500));
            assertThat(victim.kill()).isTrue();
            return "at a random moment";
        }
        Point point = aimed.get(number / 2 % aimed.size());
        CountDownLatch dead = new CountDownLatch(1);
        mail.set(new Trap(sender, point, () -> {
            victim.kill();
            dead.countDown();
        }));
        boolean aim = dead.await(15, TimeUnit.SECONDS);
        mail.set(null);
        if (!aim) {
            assertThat(victim.kill()).isTrue();
        }
        return aim ? point.name() : "at a random moment";
    }

    private void report(Map<String, Integer> kills, Instant begun) throws SQLException {
        Map<String, List<Taken>> byReceiver = mail.taken().stream().filter(t -> t.receiver().startsWith("eigenaar")).collect(groupingBy(Taken::receiver));
        List<Map.Entry<String, List<Taken>>> doubled = byReceiver.entrySet().stream().filter(e -> e.getValue().size() > 1).toList();
        int doubles = doubled.stream().mapToInt(e -> e.getValue().size() - 1).sum();
        Set<String> unknown = texts("SELECT CONCAT('<', message_id, '>') FROM outbox_message WHERE acceptance_unknown = TRUE");
        Map<String, Long> bySender = mail.taken().stream().collect(groupingBy(Taken::sender, TreeMap::new, Collectors.counting()));
        int killed = kills.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("kill test: %d accounts, %d kills %s, %d messages taken %s, %d of %d receivers reached, %d doubles (at most %d), %d marked as unknown, %d s, seed %d%n",
            ACCOUNTS, killed, kills, mail.count(), bySender, byReceiver.size(), ACCOUNTS, doubles, killed * IN_FLIGHT, unknown.size(),
            Duration.between(begun, Instant.now()).toSeconds(), seed);

        assertThat(killed).isGreaterThanOrEqualTo(20);
        assertThat(byReceiver).as("everyone was told").hasSize(ACCOUNTS);
        assertThat(byReceiver.entrySet()).allSatisfy(e -> {
            assertThat(e.getValue().stream().map(Taken::messageId).distinct()).as("doubles of " + e.getKey() + " carry one Message-ID").hasSize(1);
            assertThat(e.getValue().get(0).subject()).contains("Pagina " + e.getKey().replaceAll("\\D", ""));
        });
        assertThat(doubles).isLessThanOrEqualTo(killed * IN_FLIGHT);
        assertThat(doubled).allSatisfy(e -> assertThat(unknown).as("the ledger says that it may have come twice").contains(e.getValue().get(0).messageId()));
        assertThat(unknown.size()).as("what is marked was in flight").isLessThanOrEqualTo(killed * IN_FLIGHT);
        assertThat(bySender).as("both servers share the work").hasSize(2);
        assertThat(number("SELECT COUNT(*) FROM audit_entry WHERE action = 'mail.sent'")).as("each is in the audit log once")
            .isEqualTo(number("SELECT COUNT(*) FROM outbox_message WHERE status = 'SENT'"));
        assertThat(number("SELECT COUNT(*) FROM outbox_message WHERE recipient_address LIKE 'eigenaar%'")).isEqualTo(ACCOUNTS);
    }

    private Map<String, String> settings(int number) {
        Map<String, String> settings = new HashMap<>();
        settings.put("DATASOURCES_DEFAULT_URL", database.get("accountregister.database.url"));
        settings.put("DATASOURCES_DEFAULT_USERNAME", database.get("accountregister.database.username"));
        settings.put("DATASOURCES_DEFAULT_PASSWORD", database.get("accountregister.database.password"));
        settings.put("ACCOUNTREGISTER_MIGRATION_USERNAME", database.get("flyway.datasources.default.user"));
        settings.put("ACCOUNTREGISTER_MIGRATION_PASSWORD", database.get("flyway.datasources.default.password"));
        settings.put("ACCOUNTREGISTER_HOST", "127.0.0.1");
        settings.put("ACCOUNTREGISTER_PORT", "0");
        settings.put("ACCOUNTREGISTER_CONTACT_MAIL", "communicatie@organisatie.example");
        settings.put("ACCOUNTREGISTER_MAIL_SENDER", "server" + number + "@organisatie.example");
        settings.put("ACCOUNTREGISTER_MAIL_SMTP_HOST", "127.0.0.1");
        settings.put("ACCOUNTREGISTER_MAIL_SMTP_PORT", String.valueOf(mail.port()));
        settings.put("ACCOUNTREGISTER_MAIL_SMTP_TLS", "none");
        settings.put("ACCOUNTREGISTER_MAIL_POLL", "500ms");
        settings.put("ACCOUNTREGISTER_REMINDERS_AT", "00:00");
        settings.put("ACCOUNTREGISTER_REMINDERS_TICK", "1s");
        settings.put("ACCOUNTREGISTER_WARM_UP", "false");
        return settings;
    }

    /** Each with an owner of its own, due today, and the round of today still to come. */
    private void accounts() throws SQLException {
        LocalDate today = LocalDate.now(AMSTERDAM);
        try (Connection connection = connection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement person = connection.prepareStatement("INSERT INTO person (id, name, email, in_service_from) VALUES (?, ?, ?, ?)");
                 PreparedStatement account = connection.prepareStatement("INSERT INTO account (id, platform, kind, name, status, owner_id, departments, visibility,"
                     + " two_factor, review_interval_months, next_review_on, status_since, registered_at, version) VALUES (?, 'facebook', 'CORPORATE', ?, 'ACTIVE', ?, '',"
                     + " 'PUBLIC', 'ON', 12, ?, ?, ?, 1)")) {
                Timestamp before = Timestamp.from(Instant.now().minus(Duration.ofDays(400)));
                for (int i = 1; i <= ACCOUNTS; i++) {
                    person.setLong(1, i);
                    person.setString(2, "Eigenaar " + i);
                    person.setString(3, "eigenaar" + i + "@organisatie.example");
                    person.setDate(4, Date.valueOf(today.minusYears(3)));
                    person.addBatch();
                    account.setLong(1, i);
                    account.setString(2, "Pagina " + i);
                    account.setLong(3, i);
                    account.setDate(4, Date.valueOf(today));
                    account.setTimestamp(5, before);
                    account.setTimestamp(6, before);
                    account.addBatch();
                }
                person.executeBatch();
                account.executeBatch();
            }
            try (PreparedStatement state = connection.prepareStatement("INSERT INTO register_state (name, content) VALUES ('reminders.last-round', ?)")) {
                state.setString(1, today.minusDays(1).toString());
                state.executeUpdate();
            }
            connection.commit();
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private void waitUntil(String what, Duration most, Condition condition) throws Exception {
        Instant until = Instant.now().plus(most);
        while (!condition.holds()) {
            if (Instant.now().isAfter(until)) {
                Assertions.fail("not in time: " + what + "; " + mail.count() + " messages taken, seed " + seed + "\n" + servers.get(0).lastWords() + "\n"
                    + servers.get(1).lastWords());
            }
            Thread.sleep(100);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(database.get("flyway.datasources.default.url"), database.get("flyway.datasources.default.user"),
            database.get("flyway.datasources.default.password"));
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = connection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Set<String> texts(String sql) throws SQLException {
        Set<String> texts = new TreeSet<>();
        try (Connection connection = connection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
