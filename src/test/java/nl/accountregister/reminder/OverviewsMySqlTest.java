package nl.accountregister.reminder;

import io.micronaut.context.annotation.Property;
import nl.accountregister.testing.OnMySql;

@Property(name = "accountregister.mail.worker-enabled", value = "false")
class OverviewsMySqlTest extends OverviewsTest implements OnMySql {
}
