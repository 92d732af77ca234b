package nl.accountregister.deviation;

import nl.accountregister.testing.OnMySql;

class DeviationRefreshMySqlTest extends DeviationRefreshTest implements OnMySql {
}
