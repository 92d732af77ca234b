package nl.accountregister.plan.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the blank plan forms. */
@Singleton
class PlanFormsMenu implements MenuEntry {

    @Override
    public Group group() {
        return Group.REGISTER;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String href() {
        return "/beheerplannen/formulieren";
    }

    @Override
    public String labelKey() {
        return "plan.forms.title";
    }

    @Override
    public String icon() {
        return "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SIGNED_IN.heldBy(actor);
    }
}
