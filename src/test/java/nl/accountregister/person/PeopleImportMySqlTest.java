package nl.accountregister.person;

import nl.accountregister.testing.OnMySql;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The import of medewerkers, on MySQL")
class PeopleImportMySqlTest extends PeopleImportTest implements OnMySql {
}
