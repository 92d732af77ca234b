package nl.accountregister.plan;

import jakarta.inject.Singleton;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Violation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Concepten: versions that are being written. What cannot be an answer is refused, what is missing may stay so. */
@Singleton
class PlanDrafts {

    private final PlanVersionRepository versions;
    private final FormCopies copies;
    private final Today today;

    PlanDrafts(PlanVersionRepository versions, FormCopies copies, Today today) {
        this.versions = versions;
        this.copies = copies;
        this.today = today;
    }

    /** The form that a version answers, as it was then. @throws nl.accountregister.shared.NotFound when nothing is known of it */
    PlanForm form(PlanVersion version) {
        return copies.of(version);
    }

    PlanVersion begin(Actor actor, ManagementPlan plan, int number, PlanForm form, Answers answers) {
        copies.keep(form);
        return versions.save(PlanVersion.draft(plan.id(), number, form, asked(form, answers), actor.name(), today.moment()));
    }

    /**
     * Puts answers in place of the ones that were there; what the form does not ask is passed over.
     *
     * @throws RuleViolation when an answer cannot be, on the id of the question
     */
    PlanVersion answer(PlanVersion draft, PlanForm form, Answers answers) {
        Answers asked = asked(form, answers);
        List<Violation> invalid = Completeness.of(form, asked).invalid();
        if (!invalid.isEmpty()) {
            throw new RuleViolation(invalid);
        }
        return change(draft, form, asked);
    }

    /** The same draft on another form, with the answers to questions that both ask. */
    PlanVersion change(PlanVersion draft, PlanForm form, Answers answers) {
        copies.keep(form);
        return versions.update(draft.answered(form, asked(form, answers)));
    }

    /** Writes down who sent it; it is on its way already. */
    PlanVersion propose(Actor actor, PlanVersion draft) {
        versions.propose(draft.id(), actor.name(), today.moment(), actor.userId());
        return versions.findById(draft.id()).orElseThrow();
    }

    /** Is a draft again; that it was proposed, and until when, stays known. */
    PlanVersion takeBack(PlanVersion proposal) {
        versions.keepProposal(proposal.id(), today.moment());
        versions.propose(proposal.id(), null, null, null);
        return versions.findById(proposal.id()).orElseThrow();
    }

    /** @throws Conflict when something else became of it */
    void withdraw(Actor actor, PlanVersion open) {
        if (versions.move(open.id(), open.status(), open.revision(), PlanStatus.WITHDRAWN) == 0) {
            throw new Conflict("plan.conflict.stale");
        }
        versions.update(open.decided(PlanStatus.WITHDRAWN, actor.name(), today.moment(), null, null, null));
    }

    static Answers asked(PlanForm form, Answers answers) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        form.questions().stream().map(Question::id).forEach(id -> known.put(id, answers.all(id)));
        return new Answers(known);
    }
}
