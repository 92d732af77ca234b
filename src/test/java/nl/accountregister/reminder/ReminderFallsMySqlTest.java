package nl.accountregister.reminder;

import io.micronaut.context.annotation.Property;
import nl.accountregister.testing.OnMySql;

@Property(name = "accountregister.mail.worker-enabled", value = "false")
@Property(name = "test.reminders.stumble", value = "true")
class ReminderFallsMySqlTest extends ReminderFallsTest implements OnMySql {
}
