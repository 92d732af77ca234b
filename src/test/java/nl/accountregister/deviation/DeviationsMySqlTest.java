package nl.accountregister.deviation;

import nl.accountregister.testing.OnMySql;

class DeviationsMySqlTest extends DeviationsTest implements OnMySql {
}
