package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Today;

/** The versions that wait for communications. */
@Singleton
class ProposedVersions {

    private final ManagementPlanRepository plans;
    private final PlanVersionRepository versions;
    private final ProposalRights rights;
    private final FormCopies copies;
    private final Today today;

    ProposedVersions(ManagementPlanRepository plans, PlanVersionRepository versions, ProposalRights rights, FormCopies copies, Today today) {
        this.plans = plans;
        this.versions = versions;
        this.rights = rights;
        this.copies = copies;
        this.today = today;
    }

    Account account(Actor actor, long accountId) {
        return rights.requireDecides(actor, accountId);
    }

    boolean mayDecide(Actor actor, PlanVersion version) {
        return rights.mayDecide(actor, version);
    }

    PlanForm form(PlanVersion version) {
        return copies.of(version);
    }

    /** @throws Conflict when none waits */
    PlanVersion waiting(Actor actor, long accountId) {
        PlanVersion version = plans.findByAccountId(accountId)
            .flatMap(p -> versions.findFirstByPlanIdAndStatusOrderByNumberDesc(p.id(), PlanStatus.PROPOSED))
            .orElseThrow(() -> new Conflict("plan.conflict.notSent"));
        rights.requireNotOwn(actor, version);
        return version;
    }

    /** @throws Conflict when it does not wait any more, or not as it was read */
    PlanVersion waiting(Actor actor, long accountId, int number, @Nullable Integer revision) {
        ManagementPlan plan = plans.lock(accountId).orElseThrow(NotFound::new);
        PlanVersion version = versions.findByPlanIdAndNumber(plan.id(), number).orElseThrow(NotFound::new);
        rights.requireNotOwn(actor, version);
        if (version.status() != PlanStatus.PROPOSED) {
            throw new Conflict("plan.conflict.decided", version.status());
        }
        if (revision != null && revision != version.revision()) {
            throw new Conflict("plan.conflict.changed");
        }
        return version;
    }

    PlanVersion giveBack(PlanVersion version, Actor actor, String reason) {
        if (versions.move(version.id(), version.status(), version.revision(), PlanStatus.RETURNED) == 0) {
            throw new Conflict("plan.conflict.changed");
        }
        return versions.update(version.decided(PlanStatus.RETURNED, actor.name(), today.moment(), null, reason, null));
    }
}
