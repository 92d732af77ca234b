package nl.accountregister.export;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import nl.accountregister.testing.OnMySql;

@MicronautTest(transactional = false)
@Property(name = TestLists.ON, value = "true")
@Property(name = "accountregister.exports.patience", value = "2")
class TransferMySqlTest extends TransferTest implements OnMySql {

    @Override
    int power() {
        // two gigabytes, of which nobody takes the most part
        return 7;
    }

    @Override
    long running() {
        return database.number("SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE '%" + TestLists.MARK + "%' AND id <> CONNECTION_ID()");
    }
}
