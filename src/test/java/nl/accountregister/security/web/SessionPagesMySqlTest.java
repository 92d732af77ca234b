package nl.accountregister.security.web;

import nl.accountregister.testing.OnMySql;

class SessionPagesMySqlTest extends SessionPagesTest implements OnMySql {
}
