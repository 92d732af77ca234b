package nl.accountregister.site;

import nl.accountregister.testing.OnMySql;

class RehearsalsMySqlTest extends RehearsalsTest implements OnMySql {
}
