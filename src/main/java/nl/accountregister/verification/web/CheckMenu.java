package nl.accountregister.verification.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the public check. */
@Singleton
class CheckMenu implements MenuEntry {

    @Override
    public Group group() {
        return Group.REGISTER;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String href() {
        return "/controle";
    }

    @Override
    public String labelKey() {
        return "verification.menu.check";
    }

    @Override
    public String icon() {
        return "M12 3l7 3v5c0 4.6-3 8-7 10-4-2-7-5.4-7-10V6zM9 11.5l2.2 2.2L15.5 9.5";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SIGNED_IN.heldBy(actor);
    }
}
