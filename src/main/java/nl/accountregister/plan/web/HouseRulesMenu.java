package nl.accountregister.plan.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the house rules. */
@Singleton
class HouseRulesMenu implements MenuEntry {

    @Override
    public Group group() {
        return Group.REGISTER;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public String href() {
        return "/huisregels";
    }

    @Override
    public String labelKey() {
        return "plan.rules.title";
    }

    @Override
    public String icon() {
        return "M4 11l8-7 8 7M6 9.5V20h12V9.5M10 20v-6h4v6";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SIGNED_IN.heldBy(actor);
    }
}
