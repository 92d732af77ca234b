package nl.accountregister.intake;

import nl.accountregister.testing.OnMySql;

class RequestsMySqlTest extends RequestsTest implements OnMySql {
}
