package nl.accountregister.outbox.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the ledger of messages. */
@Singleton
class OutboxMenu implements MenuEntry {

    @Override
    public Group group() {
        return Group.CONTROL;
    }

    @Override
    public int order() {
        return 26;
    }

    @Override
    public String href() {
        return "/verzendlijst";
    }

    @Override
    public String labelKey() {
        return "outbox.title";
    }

    @Override
    public String icon() {
        return "M3 6h18v12H3zM3 7l9 6 9-6";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SEE_EVERYTHING.heldBy(actor);
    }
}
