package nl.accountregister.intake;

import io.micronaut.context.annotation.Property;
import nl.accountregister.testing.OnMySql;

@Property(name = "accountregister.profile", value = "kempenhaeghe")
class RequestsAsOfMySqlTest extends RequestsAsOfTest implements OnMySql {
}
