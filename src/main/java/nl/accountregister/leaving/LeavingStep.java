package nl.accountregister.leaving;

/** Trede: a reminder of a checklist that is late. Each comes once. */
enum LeavingStep {
    /** To who answers for the accounts and to communications. */
    FIRST(7),
    /** To the managers of the locations. */
    SECOND(14);

    private final int days;

    LeavingStep(int days) {
        this.days = days;
    }

    /** Days after the one on which everything should have been ticked off. */
    int days() {
        return days;
    }
}
