package nl.accountregister.deviation;

import nl.accountregister.testing.OnMySql;

class ExemptionsMySqlTest extends ExemptionsTest implements OnMySql {
}
