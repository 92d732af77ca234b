package nl.accountregister.plan;

import nl.accountregister.testing.OnMySql;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import java.util.Map;

@EnabledIfEnvironmentVariable(named = "TEST_MYSQL_URL", matches = "jdbc:mysql:.+", disabledReason = "no MySQL to test on: set TEST_MYSQL_URL")
class PlanLastsMySqlTest extends PlanLastsTest {

    @Override
    Map<String, String> database() {
        return OnMySql.emptyDatabase(getClass());
    }
}
