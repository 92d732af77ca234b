package nl.accountregister.inventory;

import nl.accountregister.testing.OnMySql;

class TwoYearsMySqlTest extends TwoYearsTest implements OnMySql {
}
