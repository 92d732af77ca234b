package nl.accountregister.outbox;

import io.micronaut.context.annotation.Property;
import nl.accountregister.testing.OnMySql;

@Property(name = "accountregister.mail.smtp.host", value = "")
class AftercareMySqlTest extends AftercareTest implements OnMySql {
}
