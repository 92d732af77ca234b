package nl.accountregister.audit.web;

import nl.accountregister.testing.OnMySql;

class AuditPagesMySqlTest extends AuditPagesTest implements OnMySql {
}
