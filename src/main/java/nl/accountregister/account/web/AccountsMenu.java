package nl.accountregister.account.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the accounts. */
@Singleton
class AccountsMenu implements MenuEntry {

    @Override
    public Group group() {
        return Group.REGISTER;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String href() {
        return "/accounts";
    }

    @Override
    public String labelKey() {
        return "account.title";
    }

    @Override
    public String icon() {
        return "M4 5h16v14H4zM4 9.5h16M8 13h3M8 16h6";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SIGNED_IN.heldBy(actor);
    }
}
