package nl.accountregister.signal;

import io.micronaut.context.annotation.Property;
import nl.accountregister.testing.OnMySql;
import org.junit.jupiter.api.DisplayName;

@Property(name = "accountregister.checks-per-minute", value = "1000000")
@Property(name = "accountregister.signals-per-hour-from-one", value = "1000000")
@Property(name = "accountregister.signals-per-hour", value = "25")
@Property(name = "accountregister.trusted-proxies", value = "127.0.0.1 ::1")
@DisplayName("What is reported, on MySQL")
class SignalMySqlTest extends SignalTest implements OnMySql {
}
