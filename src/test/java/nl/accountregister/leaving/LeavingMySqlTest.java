package nl.accountregister.leaving;

import nl.accountregister.testing.OnMySql;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Leaving, on MySQL")
class LeavingMySqlTest extends LeavingTest implements OnMySql {
}
