package nl.accountregister.signal.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the form. */
@Singleton
class NewSignalMenu implements MenuEntry {

    @Override
    public Group group() {
        return Group.REGISTER;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String href() {
        return "/meldingen/nieuw";
    }

    @Override
    public String labelKey() {
        return "signal.menu.new";
    }

    @Override
    public String icon() {
        return "M12 4l9 16H3zM12 10v4M12 17h.01";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SIGNED_IN.heldBy(actor);
    }
}
