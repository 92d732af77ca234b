package nl.accountregister.calendar;

import nl.accountregister.testing.OnMySql;

class CalendarPagesMySqlTest extends CalendarPagesTest implements OnMySql {
}
