package nl.accountregister.handover.web;

import jakarta.inject.Singleton;
import nl.accountregister.handover.HandoverFilter;
import nl.accountregister.handover.Handovers;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the overdrachten, with the number that waits for the reader. */
@Singleton
class HandoversMenu implements MenuEntry {

    private final Handovers handovers;

    HandoversMenu(Handovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public Group group() {
        return Group.WORK;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String href() {
        return "/overdrachten";
    }

    @Override
    public String labelKey() {
        return "handover.title";
    }

    @Override
    public String icon() {
        return "M4 8h13M13 4l4 4-4 4M20 16H7M11 12l-4 4 4 4";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SIGNED_IN.heldBy(actor);
    }

    @Override
    public long count(Actor actor) {
        return actor.personId() == null ? 0 : handovers.count(actor, HandoverFilter.WAITING);
    }
}
