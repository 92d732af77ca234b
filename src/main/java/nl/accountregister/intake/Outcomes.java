package nl.accountregister.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the decisions of one round come to together: each approving department must agree. */
final class Outcomes {

    private Outcomes() {
    }

    /** A question or a rejection of one is the outcome; else the conditions of one hold for the whole. */
    static DecisionOutcome together(List<Decision> decisions) {
        List<DecisionOutcome> outcomes = decisions.stream().map(Decision::outcome).toList();
        return outcomes.contains(DecisionOutcome.REJECTED) ? DecisionOutcome.REJECTED
            : outcomes.contains(DecisionOutcome.MORE_INFORMATION_ASKED) ? DecisionOutcome.MORE_INFORMATION_ASKED
            : outcomes.contains(DecisionOutcome.APPROVED_WITH_CONDITIONS) ? DecisionOutcome.APPROVED_WITH_CONDITIONS
            : DecisionOutcome.APPROVED;
    }

    /** What the requester is told: of a question or rejection only that, not what another department agreed to before. */
    static String explanation(List<Decision> decisions) {
        DecisionOutcome outcome = together(decisions);
        return decisions.stream().filter(d -> outcome.isApproval() || d.outcome() == outcome).map(Decision::explanation)
            .filter(text -> !text.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    /** All conditions, of each department; empty when there are none. */
    static String conditions(List<Decision> decisions) {
        return decisions.stream().map(Decision::conditions).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    /** The last day of the conditions: none as soon as those of one department have no end. */
    static Optional<LocalDate> endsOn(List<Decision> decisions) {
        List<Decision> conditional = decisions.stream().filter(d -> d.conditions() != null).toList();
        return conditional.stream().anyMatch(d -> d.endsOn() == null) ? Optional.empty()
            : conditional.stream().map(Decision::endsOn).max(LocalDate::compareTo);
    }
}
