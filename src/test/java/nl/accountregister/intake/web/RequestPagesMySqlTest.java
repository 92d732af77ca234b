package nl.accountregister.intake.web;

import nl.accountregister.testing.OnMySql;

class RequestPagesMySqlTest extends RequestPagesTest implements OnMySql {
}
