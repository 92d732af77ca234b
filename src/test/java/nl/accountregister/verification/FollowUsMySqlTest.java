package nl.accountregister.verification;

import io.micronaut.context.annotation.Property;
import nl.accountregister.testing.OnMySql;
import org.junit.jupiter.api.DisplayName;

@Property(name = "accountregister.embed-sites", value = "https://www.voorbeeldzorg.example https://*.zorg.example")
@DisplayName("The list of official accounts, on MySQL")
class FollowUsMySqlTest extends FollowUsTest implements OnMySql {
}
