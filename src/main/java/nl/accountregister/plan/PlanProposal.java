package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.Account;

/**
 * Voorstel for a next version of an account's plan, begun or about to begin.
 *
 * @param form     form that it answers: as it is now
 * @param version  the open version; null when nobody has begun one
 * @param answers  answers so far; before it has begun those to begin with
 * @param inForce  version in force; null when none is
 * @param returned the version that came back and that this mends; null when none did
 */
public record PlanProposal(Account account, PlanForm form, @Nullable PlanVersion version, Answers answers, @Nullable PlanVersion inForce,
                           @Nullable PlanVersion returned) {

    /** The revision of a proposal that nobody has begun. */
    public static final int NOT_BEGUN = -1;

    /** Whether it waits for communications, so that nobody writes in it. */
    public boolean isSent() {
        return version != null && version.status() == PlanStatus.PROPOSED;
    }

    public int revision() {
        return version == null ? NOT_BEGUN : version.revision();
    }

    public Completeness completeness() {
        return Completeness.of(form, answers);
    }

    /** Whether it would say nothing that the version in force does not say already. */
    public boolean changesNothing() {
        return inForce != null && inForce.formId().equals(form.id()) && inForce.formVersion() == form.version() && inForce.answers().equals(answers);
    }
}
