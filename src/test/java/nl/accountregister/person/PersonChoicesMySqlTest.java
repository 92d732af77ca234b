package nl.accountregister.person;

import nl.accountregister.testing.OnMySql;

class PersonChoicesMySqlTest extends PersonChoicesTest implements OnMySql {
}
