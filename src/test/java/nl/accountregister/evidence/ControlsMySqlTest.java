package nl.accountregister.evidence;

import nl.accountregister.testing.OnMySql;

class ControlsMySqlTest extends ControlsTest implements OnMySql {
}
