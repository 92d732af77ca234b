package nl.accountregister.plan;

import nl.accountregister.testing.OnMySql;

class PlanListPastMySqlTest extends PlanListPastTest implements OnMySql {
}
