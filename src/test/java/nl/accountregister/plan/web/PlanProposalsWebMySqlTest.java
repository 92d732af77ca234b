package nl.accountregister.plan.web;

import nl.accountregister.testing.OnMySql;

class PlanProposalsWebMySqlTest extends PlanProposalsWebTest implements OnMySql {
}
