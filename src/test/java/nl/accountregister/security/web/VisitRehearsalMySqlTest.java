package nl.accountregister.security.web;

import nl.accountregister.testing.OnMySql;

class VisitRehearsalMySqlTest extends VisitRehearsalTest implements OnMySql {
}
