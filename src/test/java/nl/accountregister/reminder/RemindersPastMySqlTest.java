package nl.accountregister.reminder;

import nl.accountregister.testing.OnMySql;

class RemindersPastMySqlTest extends RemindersPastTest implements OnMySql {
}
