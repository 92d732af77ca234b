package nl.accountregister.testing;

class MigrationsMySqlTest extends MigrationsTest implements OnMySql {

    @Override
    String product() {
        return "MySQL";
    }
}
