package nl.accountregister.person.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the medewerkers. */
@Singleton
class PeopleMenu implements MenuEntry {

    @Override
    public Group group() {
        return Group.REGISTER;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String href() {
        return "/medewerkers";
    }

    @Override
    public String labelKey() {
        return "person.title";
    }

    @Override
    public String icon() {
        return "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.6-3.9 3.7-6 7.5-6s6.9 2.1 7.5 6";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SEE_EVERYTHING.heldBy(actor);
    }
}
