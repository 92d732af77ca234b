package nl.accountregister.calendar;

import nl.accountregister.testing.OnMySql;

class CalendarFeedMySqlTest extends CalendarFeedTest implements OnMySql {
}
