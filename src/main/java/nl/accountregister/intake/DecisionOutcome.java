package nl.accountregister.intake;

import nl.accountregister.shared.Coded;

/** Uitkomst of a besluit. */
public enum DecisionOutcome implements Coded {
    APPROVED("GOEDGEKEURD"), APPROVED_WITH_CONDITIONS("GOEDGEKEURD_ONDER_VOORWAARDEN"),
    MORE_INFORMATION_ASKED("AANVULLING_GEVRAAGD"), REJECTED("AFGEWEZEN");

    private final String code;

    DecisionOutcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The status of a request on which this was decided. */
    public RequestStatus status() {
        return RequestStatus.valueOf(name());
    }

    public boolean isApproval() {
        return this == APPROVED || this == APPROVED_WITH_CONDITIONS;
    }
}
