package nl.accountregister.security.web;

import nl.accountregister.testing.OnMySql;

class SetupLinkMySqlTest extends SetupLinkTest implements OnMySql {
}
