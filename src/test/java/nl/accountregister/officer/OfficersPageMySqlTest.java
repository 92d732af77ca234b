package nl.accountregister.officer;

import nl.accountregister.testing.OnMySql;

class OfficersPageMySqlTest extends OfficersPageTest implements OnMySql {
}
