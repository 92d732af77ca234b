package nl.accountregister.location;

import nl.accountregister.testing.OnMySql;

class LocationsMySqlTest extends LocationsTest implements OnMySql {
}
