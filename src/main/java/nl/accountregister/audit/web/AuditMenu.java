package nl.accountregister.audit.web;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The line of the menu to the audit log. */
@Singleton
class AuditMenu implements MenuEntry {

    @Override
    public Group group() {
        return Group.CONTROL;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String href() {
        return "/auditlog";
    }

    @Override
    public String labelKey() {
        return "audit.title";
    }

    @Override
    public String icon() {
        return "M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return Permission.SEE_AUDIT.heldBy(actor);
    }
}
