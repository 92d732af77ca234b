package nl.accountregister.intake;

import io.micronaut.context.annotation.Property;
import nl.accountregister.testing.OnMySql;

@Property(name = "accountregister.templates-folder", value = "src/test/resources/organisaties")
@Property(name = "accountregister.profile", value = "besloten")
class ShieldedRequestsMySqlTest extends ShieldedRequestsTest implements OnMySql {
}
