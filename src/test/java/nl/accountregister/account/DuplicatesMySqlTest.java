package nl.accountregister.account;

import nl.accountregister.testing.OnMySql;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Doubles, on MySQL")
class DuplicatesMySqlTest extends DuplicatesTest implements OnMySql {
}
