package nl.accountregister.review;

import nl.accountregister.testing.OnMySql;

class ReviewPagesMySqlTest extends ReviewPagesTest implements OnMySql {
}
