package nl.accountregister.deviation.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the deviations. */
@Singleton
class DeviationsMenu implements MenuEntry {

    @Override
    public Group group() {
        return Group.CONTROL;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String href() {
        return "/afwijkingen";
    }

    @Override
    public String labelKey() {
        return "deviation.title";
    }

    @Override
    public String icon() {
        return "M12 4 21 20H3zM12 10v4.5M12 17.2v.3";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SEE_EVERYTHING.heldBy(actor);
    }
}
