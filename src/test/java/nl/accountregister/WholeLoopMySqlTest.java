package nl.accountregister;

import io.micronaut.context.annotation.Property;
import nl.accountregister.testing.OnMySql;

@Property(name = "accountregister.demo", value = "true")
@Property(name = "accountregister.demo-password", value = WholeLoopTest.PASSWORD)
class WholeLoopMySqlTest extends WholeLoopTest implements OnMySql {
}
