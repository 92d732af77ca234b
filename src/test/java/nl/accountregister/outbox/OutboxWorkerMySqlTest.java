package nl.accountregister.outbox;

import nl.accountregister.testing.OnMySql;

import java.util.HashMap;
import java.util.Map;

class OutboxWorkerMySqlTest extends OutboxWorkerTest implements OnMySql {

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(super.getProperties());
        properties.putAll(OnMySql.emptyDatabase(getClass()));
        return properties;
    }
}
