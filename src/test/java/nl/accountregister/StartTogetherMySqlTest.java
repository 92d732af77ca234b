package nl.accountregister;

import io.micronaut.context.ApplicationContext;
import nl.accountregister.testing.OnMySql;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Servers that start at the same moment on one database")
@EnabledIfEnvironmentVariable(named = "TEST_MYSQL_URL", matches = "jdbc:mysql:.+", disabledReason = "no MySQL to test on: set TEST_MYSQL_URL")
class StartTogetherMySqlTest {

    private static final int SERVERS = 3;
    private static final int ACCOUNTS = 1500;

    @TempDir
    Path folder;

    @Test
    void allComeUpAndWhatHappensOnceHappensOnce() throws Exception {
        Map<String, Object> properties = new HashMap<>(OnMySql.emptyDatabase(StartTogetherMySqlTest.class));
        properties.put("accountregister.profile", "hartenhoeve");
        List<ApplicationContext> contexts = new ArrayList<>();
        try {
            for (int i = 0; i < SERVERS; i++) {
                properties.put("accountregister.data", folder.resolve("server-" + i).toString());
                contexts.add(ApplicationContext.builder().properties(properties).environments("test").build());
            }
            accounts(properties);
            CyclicBarrier together = new CyclicBarrier(SERVERS);
            ExecutorService starters = Executors.newFixedThreadPool(SERVERS);
            List<Future<ApplicationContext>> starts = starters.invokeAll(contexts.stream().map(context -> (Callable<ApplicationContext>) () -> {
                together.await();
                return context.start();
            }).toList());
            for (Future<ApplicationContext> start : starts) {
                assertThat(start.get().isRunning()).isTrue();
            }
            starters.shutdown();
            TestDatabase database = contexts.get(0).getBean(TestDatabase.class);
            assertThat(database.query("SELECT name FROM location ORDER BY name")).extracting(row -> row.get("name")).containsExactly("HartenHoeve", "HartenTroef", "HartenWeide");
            assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'locaties.overgenomen'")).isOne();
            assertThat(database.number("SELECT COUNT(*) FROM account_mark WHERE kind = 'NAME'")).isEqualTo(ACCOUNTS);
        } finally {
            contexts.forEach(ApplicationContext::close);
        }
    }

    /** Accounts without marks, as from before there were marks. */
    private static void accounts(Map<String, Object> properties) throws SQLException {
        try (Connection connection = DriverManager.getConnection(properties.get("accountregister.database.url").toString(),
            properties.get("accountregister.database.username").toString(), properties.get("accountregister.database.password").toString());
             Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO person (id, name, in_service_from) VALUES (1, 'Olga Voorbeeld', '2020-01-01')");
            statement.execute("INSERT INTO account (platform, kind, name, status, owner_id, departments, visibility, two_factor, review_interval_months, status_since, registered_at, version)"
                + " WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < " + ACCOUNTS / 2 + ") SELECT 'FACEBOOK', 'CORPORATE', CONCAT('Pagina ', n.n, ' ', m.m),"
                + " 'ACTIVE', 1, '', 'PUBLIC', 'ON', 12, '2025-01-01', '2025-01-01', 1 FROM n CROSS JOIN (SELECT 1 AS m UNION ALL SELECT 2) m");
        }
    }
}
