package nl.accountregister.intake.web;

import nl.accountregister.testing.OnMySql;

class PlanUploadPagesMySqlTest extends PlanUploadPagesTest implements OnMySql {
}
