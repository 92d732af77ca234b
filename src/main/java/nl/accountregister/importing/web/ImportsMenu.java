package nl.accountregister.importing.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the imports. */
@Singleton
class ImportsMenu implements MenuEntry {

    @Override
    public Group group() {
        return Group.REGISTER;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String href() {
        return "/import";
    }

    @Override
    public String labelKey() {
        return "importing.menu";
    }

    @Override
    public String icon() {
        return "M12 3v11M7 10l5 5 5-5M4 19h16";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.MANAGE_ACCOUNTS.heldBy(actor);
    }
}
