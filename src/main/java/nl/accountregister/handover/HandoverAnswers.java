package nl.accountregister.handover;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.person.People;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Today;

/** Antwoord of the new owner. Nobody else gives it, communications neither: who owns a page has said so. */
@Singleton
public class HandoverAnswers {

    private final Handovers handovers;
    private final HandoverBook book;
    private final HandoverCompletion completion;
    private final AccountChanges changes;
    private final People people;
    private final Today today;

    HandoverAnswers(Handovers handovers, HandoverBook book, HandoverCompletion completion, AccountChanges changes, People people, Today today) {
        this.handovers = handovers;
        this.book = book;
        this.completion = completion;
        this.changes = changes;
        this.people = people;
        this.today = today;
    }

    /**
     * Answers.
     *
     * @param reason why not; needed to decline, ignored otherwise
     * @return how the handover stands now: done at once when its day has come
     * @throws Refused  when the question is for somebody else
     * @throws Conflict when it has been answered, or is over
     * @throws nl.accountregister.shared.RuleViolation when there is no answer, or no reason to decline
     */
    @Transactional
    public Handover answer(Actor actor, long id, @Nullable HandoverAnswer answer, @Nullable String reason) {
        Handover seen = handovers.get(actor, id);
        if (!actor.is(seen.newOwnerId())) {
            throw new Refused("overdracht beantwoorden", "handover.notYours", people.get(seen.newOwnerId()).name());
        }
        changes.hold(seen.accountId());
        Handover handover = book.lock(id);
        if (handover.status() != HandoverStatus.PROPOSED) {
            throw new Conflict("handover.over", handover.status());
        }
        PlainText check = new PlainText();
        if (answer == null) {
            check.refuse("antwoord", "handover.answer.required");
        }
        String why = answer == HandoverAnswer.DECLINED ? check.block("reden", reason, HandoverProposals.MAX_NOTE) : "";
        check.check();
        if (answer == HandoverAnswer.DECLINED) {
            book.decline(actor, handover, why);
        } else if (!handover.canGoTo(people.get(handover.newOwnerId()), today.date())) {
            throw new Conflict("handover.leaves");
        } else {
            Handover accepted = book.accept(actor, handover);
            if (!accepted.effectiveOn().isAfter(today.date())) {
                completion.complete(actor, accepted);
            }
        }
        return book.lock(id);
    }
}
