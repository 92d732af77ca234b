package nl.accountregister.evidence;

import io.micronaut.context.annotation.Property;
import nl.accountregister.testing.OnMySql;

@Property(name = "accountregister.demo", value = "true")
@Property(name = "accountregister.demo-password", value = DossierTest.PASSWORD)
class DossierMySqlTest extends DossierTest implements OnMySql {
}
