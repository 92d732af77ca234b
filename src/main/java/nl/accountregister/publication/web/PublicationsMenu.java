package nl.accountregister.publication.web;

import jakarta.inject.Singleton;
import nl.accountregister.publication.PublicationLogs;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the publications, where any account keeps a log of them. */
@Singleton
class PublicationsMenu implements MenuEntry {

    private final PublicationLogs logs;

    PublicationsMenu(PublicationLogs logs) {
        this.logs = logs;
    }

    @Override
    public Group group() {
        return Group.WORK;
    }

    @Override
    public int order() {
        return 37;
    }

    @Override
    public String href() {
        return "/publicaties";
    }

    @Override
    public String labelKey() {
        return "publication.title";
    }

    @Override
    public String icon() {
        return "M5 4h14v16H5zM8.5 8.5h7M8.5 12h7M8.5 15.5h4";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SIGNED_IN.heldBy(actor) && logs.anywhere();
    }
}
