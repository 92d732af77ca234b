package nl.accountregister.reminder.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the ledger of reminders. */
@Singleton
class RemindersMenu implements MenuEntry {

    @Override
    public Group group() {
        return Group.CONTROL;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String href() {
        return "/herinneringen";
    }

    @Override
    public String labelKey() {
        return "reminder.title";
    }

    @Override
    public String icon() {
        return "M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21.5h4M12 3v2";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SEE_EVERYTHING.heldBy(actor);
    }
}
