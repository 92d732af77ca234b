package nl.accountregister.intake;

import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Conflict;

import java.util.EnumSet;
import java.util.Set;

/** Status of an aanvraag, with its transitions. What has been decided or withdrawn is final: one asks anew. */
public enum RequestStatus implements Coded {
    DRAFT("CONCEPT"), SUBMITTED("INGEDIEND"), IN_INTAKE("IN_INTAKE"), MORE_INFORMATION_ASKED("AANVULLING_GEVRAAGD"),
    APPROVED("GOEDGEKEURD"), APPROVED_WITH_CONDITIONS("GOEDGEKEURD_ONDER_VOORWAARDEN"), REJECTED("AFGEWEZEN"),
    WITHDRAWN("INGETROKKEN");

    /** Those in which communications has to do something, before a day. */
    public static final Set<RequestStatus> TO_DECIDE = Set.copyOf(EnumSet.of(SUBMITTED, IN_INTAKE));

    private final String code;

    RequestStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public boolean mayBecome(RequestStatus next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED || next == WITHDRAWN;
            case SUBMITTED -> next == IN_INTAKE || next == WITHDRAWN;
            case IN_INTAKE -> next == MORE_INFORMATION_ASKED || next == APPROVED || next == APPROVED_WITH_CONDITIONS
                || next == REJECTED || next == WITHDRAWN;
            case MORE_INFORMATION_ASKED -> next == SUBMITTED || next == WITHDRAWN;
            case APPROVED, APPROVED_WITH_CONDITIONS, REJECTED, WITHDRAWN -> false;
        };
    }

    /** Whether something may still come of it. */
    public boolean isOpen() {
        return mayBecome(WITHDRAWN);
    }

    /** Whether the requester may change what is asked for and the plan. */
    public boolean isWritable() {
        return this == DRAFT || this == MORE_INFORMATION_ASKED;
    }

    public boolean isApproved() {
        return this == APPROVED || this == APPROVED_WITH_CONDITIONS;
    }

    /** @throws Conflict (409) when a request cannot go there from here */
    public void requireMayBecome(RequestStatus next) {
        if (!mayBecome(next)) {
            throw new Conflict("intake.transition", this, next);
        }
    }
}
