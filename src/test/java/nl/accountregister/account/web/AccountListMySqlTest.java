package nl.accountregister.account.web;

import nl.accountregister.testing.OnMySql;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The list of accounts and the page of each, on MySQL")
class AccountListMySqlTest extends AccountListTest implements OnMySql {
}
