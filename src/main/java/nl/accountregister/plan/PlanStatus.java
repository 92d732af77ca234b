package nl.accountregister.plan;

import nl.accountregister.shared.Coded;

/** Status of a version of a beheerplan. */
public enum PlanStatus implements Coded {
    /** Still being written. */
    DRAFT("CONCEPT"),
    /** Waits for approval; nobody writes in it. */
    PROPOSED("VOORGESTELD"),
    /** In force from its approval until the next approved version; never changed again. */
    APPROVED("VASTGESTELD"),
    /** Came back with a reason; what is mended is a next version. */
    RETURNED("TERUGGESTUURD"),
    /** Given up by who wrote it. */
    WITHDRAWN("INGETROKKEN");

    private final String code;

    PlanStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether something is still to become of it; a plan has one open version at most. */
    public boolean isOpen() {
        return this == DRAFT || this == PROPOSED;
    }
}
