package nl.accountregister.testing;

import java.util.Map;

class MigrationsMySqlTest extends MigrationsTest implements OnMySql {

    @Override
    public Map<String, String> getProperties() {
        return OnMySql.bareDatabase(getClass());
    }

    @Override
    String product() {
        return "MySQL";
    }
}
