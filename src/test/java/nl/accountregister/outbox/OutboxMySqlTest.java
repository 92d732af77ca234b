package nl.accountregister.outbox;

import nl.accountregister.testing.OnMySql;

class OutboxMySqlTest extends OutboxTest implements OnMySql {
}
