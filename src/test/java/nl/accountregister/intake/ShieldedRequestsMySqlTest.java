package nl.accountregister.intake;

import nl.accountregister.testing.OnMySql;

class ShieldedRequestsMySqlTest extends ShieldedRequestsTest implements OnMySql {
}
