package nl.accountregister.audit;

import nl.accountregister.testing.OnMySql;

class AuditChainMySqlTest extends AuditChainTest implements OnMySql {
}
