package nl.accountregister.verification;

import io.micronaut.context.annotation.Property;
import nl.accountregister.testing.OnMySql;
import org.junit.jupiter.api.DisplayName;

@Property(name = "accountregister.checks-per-minute", value = "1000000")
@DisplayName("The public check, on MySQL")
class PublicCheckMySqlTest extends PublicCheckTest implements OnMySql {
}
