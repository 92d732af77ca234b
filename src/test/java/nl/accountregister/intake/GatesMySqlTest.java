package nl.accountregister.intake;

import io.micronaut.context.annotation.Property;
import nl.accountregister.testing.OnMySql;

@Property(name = "accountregister.templates-folder", value = "src/test/resources/gates")
@Property(name = "accountregister.profile", value = "poorten")
class GatesMySqlTest extends GatesTest implements OnMySql {
}
