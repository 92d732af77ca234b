package nl.accountregister.plan;

import nl.accountregister.shared.Coded;

/** Stand of an account's beheerplan, as far as somebody has to do something about it; in the order of the list. */
public enum PlanState implements Coded {
    /** Communications decides. */
    PROPOSED("TE_BESLISSEN"),
    /** It came back; the owner mends it. */
    RETURNED("TERUGGESTUURD"),
    /** A version is being written. */
    DRAFT("CONCEPT"),
    /** The plan in force answers an older version of its form. */
    LAGGING("LOOPT_ACHTER"),
    /** An account for which the profile asks a plan has none, and nobody is writing one. */
    MISSING("ONTBREEKT");

    private final String code;

    PlanState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
