package nl.accountregister.review;

import nl.accountregister.testing.OnMySql;

class ReviewEffectsMySqlTest extends ReviewEffectsTest implements OnMySql {
}
