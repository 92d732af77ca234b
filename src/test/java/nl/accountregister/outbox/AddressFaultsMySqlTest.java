package nl.accountregister.outbox;

import nl.accountregister.testing.OnMySql;

class AddressFaultsMySqlTest extends AddressFaultsTest implements OnMySql {
}
