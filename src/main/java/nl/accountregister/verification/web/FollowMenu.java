package nl.accountregister.verification.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the public list. */
@Singleton
class FollowMenu implements MenuEntry {

    @Override
    public Group group() {
        return Group.REGISTER;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String href() {
        return "/volg-ons";
    }

    @Override
    public String labelKey() {
        return "verification.menu.follow";
    }

    @Override
    public String icon() {
        return "M4 5h16M4 12h16M4 19h10";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SIGNED_IN.heldBy(actor);
    }
}
