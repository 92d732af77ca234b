package nl.accountregister.audit;

import nl.accountregister.testing.OnMySql;

class AuditErasureMySqlTest extends AuditErasureTest implements OnMySql {
}
