package nl.accountregister.audit;

import io.micronaut.context.annotation.Property;
import nl.accountregister.testing.OnMySql;

@Property(name = "accountregister.audit.sign-every", value = "1h")
class ChainTamperMySqlTest extends ChainTamperTest implements OnMySql {
}
