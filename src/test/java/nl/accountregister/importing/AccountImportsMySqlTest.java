package nl.accountregister.importing;

import nl.accountregister.testing.OnMySql;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The import of an inventory, on MySQL")
class AccountImportsMySqlTest extends AccountImportsTest implements OnMySql {
}
