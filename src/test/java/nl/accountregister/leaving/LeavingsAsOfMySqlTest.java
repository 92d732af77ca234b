package nl.accountregister.leaving;

import nl.accountregister.testing.OnMySql;

class LeavingsAsOfMySqlTest extends LeavingsAsOfTest implements OnMySql {
}
