package nl.accountregister.importing;

import nl.accountregister.testing.OnMySql;
import org.junit.jupiter.api.DisplayName;

@DisplayName("An export of the register, imported into one without accounts, on MySQL")
class ExportBackMySqlTest extends ExportBackTest implements OnMySql {
}
