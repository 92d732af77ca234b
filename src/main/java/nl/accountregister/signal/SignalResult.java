package nl.accountregister.signal;

import nl.accountregister.shared.Coded;

import java.util.Arrays;
import java.util.List;

/** Resultaat with which a melding is closed; each belongs to one {@link SignalOutcome}. */
public enum SignalResult implements Coded {
    /** The page is gone. */
    TAKEN_DOWN("WEGGEHAALD", SignalOutcome.SPOOF, false),
    /** The platform lets it stand. The public check goes on to warn. */
    PLATFORM_REFUSED("PLATFORM_WEIGERT", SignalOutcome.SPOOF, true),
    ANSWERED("BEANTWOORD", SignalOutcome.DISCUSSION, false),
    LEFT_ALONE("NIET_GEREAGEERD", SignalOutcome.DISCUSSION, true),
    /** A request for it was begun, and takes its own course. */
    BECAME_REQUEST("AANVRAAG", SignalOutcome.WILD_PAGE, false),
    /** It stands in the register now. */
    REGISTERED("INGESCHREVEN", SignalOutcome.WILD_PAGE, false),
    /** Whoever made it took it away. */
    WITHDRAWN("OPGERUIMD", SignalOutcome.WILD_PAGE, false),
    /** It stays, and nothing comes of it. */
    TOLERATED("BLIJFT_STAAN", SignalOutcome.WILD_PAGE, true),
    NOTHING("GEEN_ACTIE", SignalOutcome.NO_ACTION, true);

    private final String code;
    private final SignalOutcome outcome;
    private final boolean explained;

    SignalResult(String code, SignalOutcome outcome, boolean explained) {
        this.code = code;
        this.outcome = outcome;
        this.explained = explained;
    }

    @Override
    public String code() {
        return code;
    }

    SignalOutcome outcome() {
        return outcome;
    }

    /** Whether it must be said why. */
    public boolean explained() {
        return explained;
    }

    /** Those that fit an outcome. */
    public static List<SignalResult> of(SignalOutcome outcome) {
        return Arrays.stream(values()).filter(r -> r.outcome == outcome).toList();
    }
}
