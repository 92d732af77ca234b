package nl.accountregister.calendar.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the calendar. */
@Singleton
class CalendarMenu implements MenuEntry {

    @Override
    public Group group() {
        return Group.WORK;
    }

    @Override
    public int order() {
        return 31;
    }

    @Override
    public String href() {
        return CalendarViews.MONTH;
    }

    @Override
    public String labelKey() {
        return "calendar.title";
    }

    @Override
    public String icon() {
        return "M4 6.5h16v14H4zM4 10.5h16M8 3.5v4M16 3.5v4M8 14h2M14 14h2M8 17.5h2M14 17.5h2";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SIGNED_IN.heldBy(actor);
    }
}
