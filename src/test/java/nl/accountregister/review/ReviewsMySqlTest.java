package nl.accountregister.review;

import nl.accountregister.testing.OnMySql;

class ReviewsMySqlTest extends ReviewsTest implements OnMySql {
}
