package nl.accountregister.person;

import nl.accountregister.testing.OnMySql;

class AbsencesMySqlTest extends AbsencesTest implements OnMySql {
}
