package nl.accountregister.handover;

import nl.accountregister.testing.OnMySql;

class HandoverMySqlTest extends HandoverTest implements OnMySql {
}
