package nl.accountregister.handover;

import nl.accountregister.testing.OnMySql;

class HandoversAsOfMySqlTest extends HandoversAsOfTest implements OnMySql {
}
