package nl.accountregister;

import nl.accountregister.testing.OnMySql;

class PermissionMatrixMySqlTest extends PermissionMatrixTest implements OnMySql {
}
