package nl.accountregister.plan;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountClosed;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;

import java.util.Map;

/** Withdraws what was being written for an account that is closed: nobody decides on it any more. */
@Singleton
class PlansOfClosedAccounts {

    private final ManagementPlanRepository plans;
    private final PlanVersionRepository versions;
    private final PlanDrafts drafts;
    private final FormCopies copies;
    private final AuditLog audit;

    PlansOfClosedAccounts(ManagementPlanRepository plans, PlanVersionRepository versions, PlanDrafts drafts, FormCopies copies, AuditLog audit) {
        this.plans = plans;
        this.versions = versions;
        this.drafts = drafts;
        this.copies = copies;
        this.audit = audit;
    }

    /** In the transaction that closes the account. */
    @EventListener
    void on(AccountClosed event) {
        plans.lock(event.accountId()).stream().flatMap(p -> versions.findByPlanIdOrderByNumberDesc(p.id()).stream()).filter(v -> v.status().isOpen())
            .forEach(v -> {
                drafts.withdraw(Actor.SYSTEM, v);
                audit.record(Actor.SYSTEM, "beheerplan.ingetrokken", Subject.account(event.accountId()),
                    copies.of(v).title().nl() + ", versie " + v.number(), null, Map.of("formulier", v.formId() + "@" + v.formVersion(), "versie", v.number()));
            });
    }
}
