package nl.accountregister.leaving.web;

import jakarta.inject.Singleton;
import nl.accountregister.leaving.LeavingFilter;
import nl.accountregister.leaving.Leavings;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the checklists of who leaves; for who does not see all, only while there is something to do. */
@Singleton
class LeavingMenu implements MenuEntry {

    private final Leavings leavings;

    LeavingMenu(Leavings leavings) {
        this.leavings = leavings;
    }

    @Override
    public Group group() {
        return Group.WORK;
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public String href() {
        return "/vertrek";
    }

    @Override
    public String labelKey() {
        return "leaving.title";
    }

    @Override
    public String icon() {
        return "M13 4H5v16h8M10 12h10M16.5 8.5 20 12l-3.5 3.5";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SEE_EVERYTHING.heldBy(actor) || Permission.SIGNED_IN.heldBy(actor) && count(actor) > 0;
    }

    @Override
    public long count(Actor actor) {
        return leavings.count(actor, LeavingFilter.OPEN);
    }
}
