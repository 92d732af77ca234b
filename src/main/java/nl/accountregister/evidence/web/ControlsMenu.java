package nl.accountregister.evidence.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the controls. */
@Singleton
class ControlsMenu implements MenuEntry {

    @Override
    public Group group() {
        return Group.CONTROL;
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public String href() {
        return "/controles";
    }

    @Override
    public String labelKey() {
        return "evidence.controls";
    }

    @Override
    public String icon() {
        return "M9 4h6v3H9zM6 5H5v16h14V5h-1M8.5 13l2.5 2.5 4.5-5";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SEE_INVENTORY.heldBy(actor);
    }
}
