package nl.accountregister.location;

import nl.accountregister.shared.Actor;

/** Locatie gewijzigd: handled in the transaction of the change by who keeps something that follows from it. */
public record LocationChanged(Actor actor, Location before, Location after) {

    /** Whether it has another name now. */
    public boolean renamed() {
        return !before.name().equals(after.name());
    }
}
