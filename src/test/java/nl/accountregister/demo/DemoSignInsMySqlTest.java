package nl.accountregister.demo;

import io.micronaut.context.annotation.Property;
import nl.accountregister.testing.OnMySql;

@Property(name = "accountregister.demo", value = "true")
@Property(name = "accountregister.demo-password", value = DemoSignInsTest.TOLD)
class DemoSignInsMySqlTest extends DemoSignInsTest implements OnMySql {
}
