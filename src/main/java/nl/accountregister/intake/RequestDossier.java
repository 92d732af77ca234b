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
 * @param form      the form of its plan; null when it needs none
 * @param accountId the account that came of it; null while there is none
 * @param own       whether the reader asked it
 * @param treatable whether the reader decides on requests, and did not ask this one
 */
public record RequestDossier(AccountRequest request, String requesterName, @Nullable Location location, @Nullable Person owner,
                             @Nullable Person deputy, List<RequestMessage> messages, List<Intake> intakes, List<Decision> decisions,
                             @Nullable PlanForm form, Answers answers, @Nullable Long accountId, boolean own, boolean treatable) {

    /** The question that waits for an answer; empty when none does. */
    public Optional<RequestMessage> openQuestion() {
        return request.status() != RequestStatus.MORE_INFORMATION_ASKED ? Optional.empty()
            : messages.stream().filter(m -> m.kind() == MessageKind.QUESTION).reduce((earlier, later) -> later);
    }
}
