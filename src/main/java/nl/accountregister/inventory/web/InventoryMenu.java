package nl.accountregister.inventory.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the inventory. */
@Singleton
class InventoryMenu implements MenuEntry {

    @Override
    public Group group() {
        return Group.CONTROL;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String href() {
        return "/overzicht";
    }

    @Override
    public String labelKey() {
        return "inventory.title";
    }

    @Override
    public String icon() {
        return "M5 4h14v16H5zM9 8h6M9 12h6M9 16h4";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SEE_INVENTORY.heldBy(actor);
    }
}
