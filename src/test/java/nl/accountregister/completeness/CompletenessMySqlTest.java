package nl.accountregister.completeness;

import nl.accountregister.testing.OnMySql;

class CompletenessMySqlTest extends CompletenessTest implements OnMySql {
}
