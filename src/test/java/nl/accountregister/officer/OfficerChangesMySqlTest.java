package nl.accountregister.officer;

import nl.accountregister.testing.OnMySql;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Changing the officers' table, by form and by API, on MySQL")
class OfficerChangesMySqlTest extends OfficerChangesTest implements OnMySql {
}
