package nl.accountregister.account.web;

import nl.accountregister.testing.OnMySql;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The life of an account, by form and by API, on MySQL")
class AccountLifeMySqlTest extends AccountLifeTest implements OnMySql {
}
