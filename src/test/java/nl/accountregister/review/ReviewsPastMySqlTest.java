package nl.accountregister.review;

import nl.accountregister.testing.OnMySql;

class ReviewsPastMySqlTest extends ReviewsPastTest implements OnMySql {
}
