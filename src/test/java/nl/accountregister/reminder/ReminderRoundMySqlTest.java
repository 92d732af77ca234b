package nl.accountregister.reminder;

import nl.accountregister.testing.OnMySql;

class ReminderRoundMySqlTest extends ReminderRoundTest implements OnMySql {
}
