package nl.accountregister.security.web;

import nl.accountregister.testing.OnMySql;

class AdminPagesMySqlTest extends AdminPagesTest implements OnMySql {
}
