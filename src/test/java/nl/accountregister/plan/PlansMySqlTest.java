package nl.accountregister.plan;

import nl.accountregister.testing.OnMySql;

class PlansMySqlTest extends PlansTest implements OnMySql {
}
