package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.location.Location;
import nl.accountregister.person.Person;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.PlanForm;

import java.util.List;
import java.util.Optional;

/**
 * Dossier of a request: everything that is known of it.
 *
 * @param form      the form of its plan: while it is written as it is now, from then on as it was sent in; null when it needs none
 * @param accountId the account that came of it; null while there is none
 * @param own       whether the reader asked it
 * @param treatable whether the reader decides on requests, and did not ask this one
 * @param departments the departments that decide, one or more
 * @param mine      those of them for which the reader decides on this request
 */
public record RequestDossier(AccountRequest request, String requesterName, @Nullable Location location, @Nullable Person owner,
                             @Nullable Person deputy, List<RequestMessage> messages, List<Intake> intakes, List<Decision> decisions,
                             @Nullable PlanForm form, Answers answers, @Nullable Long accountId, boolean own, boolean treatable,
                             List<String> departments, List<String> mine) {

    /** Where several departments decide, those that have yet to; none where one does, or while nothing is to be decided. */
    public List<String> waitsFor() {
        return DecideInIntakeOnce.waitsFor(request, departments, decisions);
    }

    /** What a department decided in the round that is going on; empty while it has not. */
    public Optional<Decision> decisionOf(String department) {
        return DecideInIntakeOnce.thisRound(decisions).stream().filter(d -> d.department().equals(department)).findFirst();
    }

    /** Whether the reader can decide now. */
    public boolean decidable() {
        return treatable && request.status() == RequestStatus.IN_INTAKE && mine.stream().anyMatch(d -> decisionOf(d).isEmpty());
    }


    /** The question that waits for an answer; empty when none does. */
    public Optional<RequestMessage> openQuestion() {
        return request.status() != RequestStatus.MORE_INFORMATION_ASKED ? Optional.empty()
            : messages.stream().filter(m -> m.kind() == MessageKind.QUESTION).reduce((earlier, later) -> later);
    }
}
