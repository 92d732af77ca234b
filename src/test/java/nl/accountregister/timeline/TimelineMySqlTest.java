package nl.accountregister.timeline;

import nl.accountregister.testing.OnMySql;

class TimelineMySqlTest extends TimelineTest implements OnMySql {
}
