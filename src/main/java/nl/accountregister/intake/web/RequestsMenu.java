package nl.accountregister.intake.web;

import jakarta.inject.Singleton;
import nl.accountregister.intake.Requests;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the requests, with how many wait for the reader. */
@Singleton
class RequestsMenu implements MenuEntry {

    private final Requests requests;

    RequestsMenu(Requests requests) {
        this.requests = requests;
    }

    @Override
    public Group group() {
        return Group.WORK;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String href() {
        return "/aanvragen";
    }

    @Override
    public String labelKey() {
        return "intake.menu";
    }

    @Override
    public String icon() {
        return "M5 3.5h14v17H5zM8.5 8h7M8.5 12h7M8.5 16h4";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SIGNED_IN.heldBy(actor);
    }

    @Override
    public long count(Actor actor) {
        return requests.waitingFor(actor);
    }
}
