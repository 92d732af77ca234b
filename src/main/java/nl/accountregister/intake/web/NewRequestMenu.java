package nl.accountregister.intake.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to a new request. */
@Singleton
class NewRequestMenu implements MenuEntry {

    @Override
    public Group group() {
        return Group.WORK;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public String href() {
        return "/aanvragen/nieuw";
    }

    @Override
    public String labelKey() {
        return "intake.new";
    }

    @Override
    public String icon() {
        return "M12 5v14M5 12h14";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.REQUEST.heldBy(actor);
    }

}
