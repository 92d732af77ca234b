package nl.accountregister.completeness.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the completeness. */
@Singleton
class CompletenessMenu implements MenuEntry {

    @Override
    public Group group() {
        return Group.CONTROL;
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public String href() {
        return "/volledigheid";
    }

    @Override
    public String labelKey() {
        return "completeness.title";
    }

    @Override
    public String icon() {
        return "M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM14 16.5l2 2 4-4";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SEE_INVENTORY.heldBy(actor);
    }
}
