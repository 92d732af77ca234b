package nl.accountregister.deviation;

import nl.accountregister.testing.OnMySql;

class DeviationActionsMySqlTest extends DeviationActionsTest implements OnMySql {
}
