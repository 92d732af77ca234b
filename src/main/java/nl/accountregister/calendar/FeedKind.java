package nl.accountregister.calendar;

import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Role;

/** Soort agenda: what a calendar that other programs read is about. */
public enum FeedKind implements Coded {
    /** What one has to do oneself: the accounts that one owns or deputises, and one's actions. */
    OWN("EIGEN"),
    /** Everything, for communications. */
    ALL("ALLES");

    private final String code;

    FeedKind(String code) {
        this.code = code;
    }

    /** Whether this actor may have such a calendar: one's own needs a medewerker, everything is for communications. */
    boolean isFor(Actor actor) {
        return actor.userId() != null && (this == OWN ? actor.personId() != null : actor.has(Role.COMMUNICATIONS));
    }

    @Override
    public String code() {
        return code;
    }
}
