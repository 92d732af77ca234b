package nl.accountregister.plan;

import nl.accountregister.shared.Coded;

/** Status of a version of a beheerplan. */
public enum PlanStatus implements Coded {
    /** Still being written. */
    DRAFT("CONCEPT"),
    /** Waits for approval. */
    PROPOSED("VOORGESTELD"),
    /** In force from its approval until the next approved version; never changed again. */
    APPROVED("VASTGESTELD"),
    /** Came back with a reason. */
    RETURNED("TERUGGESTUURD");

    private final String code;

    PlanStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
