package nl.accountregister.figures.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the figures. */
@Singleton
class FiguresMenu implements MenuEntry {

    @Override
    public Group group() {
        return Group.CONTROL;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String href() {
        return "/cijfers";
    }

    @Override
    public String labelKey() {
        return "figures.title";
    }

    @Override
    public String icon() {
        return "M4 20.5h16M6.5 20v-6M12 20V5M17.5 20v-10";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SEE_EVERYTHING.heldBy(actor);
    }
}
