package nl.accountregister.plan;

import nl.accountregister.testing.OnMySql;

class PlanProposalsMySqlTest extends PlanProposalsTest implements OnMySql {
}
