package nl.accountregister.publication;

import io.micronaut.context.annotation.Property;
import nl.accountregister.testing.OnMySql;
import org.junit.jupiter.api.DisplayName;

@Property(name = "accountregister.profile", value = "kempenhaeghe")
@DisplayName("The log of publications, on MySQL")
class PublicationsMySqlTest extends PublicationsTest implements OnMySql {
}
