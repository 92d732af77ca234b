package nl.accountregister.plan;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.plan.PlanVersion.Decisions;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Violation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Beheerplannen: the plans of requests and accounts, and their versions.
 *
 * <p>The calls about a request are system calls: the intake feature makes them within its own transaction, after it
 * has checked that the actor may do this to the request. So are the reading calls about an account: whoever may see
 * the account in full may see its plan, and the account feature knows who that is.
 */
@Singleton
public class Plans {

    private final ManagementPlanRepository plans;
    private final PlanVersionRepository versions;
    private final PlanForms forms;
    private final AuditLog audit;
    private final Today today;

    Plans(ManagementPlanRepository plans, PlanVersionRepository versions, PlanForms forms, AuditLog audit, Today today) {
        this.plans = plans;
        this.versions = versions;
        this.forms = forms;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Begins the plan of a request; a plan that has begun gets this form, and keeps the answers to questions that both
     * forms ask. A system call.
     *
     * @throws NotFound when there is no such form
     * @throws Conflict when the plan has been approved
     */
    @Transactional
    public void startForRequest(Actor actor, long requestId, String formId) {
        PlanForm form = forms.get(formId);
        Optional<ManagementPlan> begun = plans.findByRequestId(requestId);
        if (begun.isEmpty()) {
            begin(actor, plans.save(new ManagementPlan(null, formId, requestId, null)), form);
        } else if (!begun.get().formId().equals(formId)) {
            PlanVersion draft = draft(begun.get());
            plans.changeForm(begun.get().id(), formId);
            versions.update(draft.answered(form, asked(form, draft.answers())));
        }
    }

    /**
     * Keeps the answers so far in place of the ones before; questions that the form does not have are passed over.
     * Answers may be missing. A system call.
     *
     * @throws NotFound      when the request has no plan
     * @throws Conflict      when the plan has been approved
     * @throws RuleViolation when an answer is not one to its question
     */
    @Transactional
    public void saveDraft(Actor actor, long requestId, Answers answers) {
        ManagementPlan plan = plans.findByRequestId(requestId).orElseThrow(NotFound::new);
        keep(plan, answers);
    }

    /** The answers of a request so far, also when they have been approved; none when it has no plan. A system call. */
    @ReadOnly
    public Answers draftAnswers(long requestId) {
        return plans.findByRequestId(requestId).flatMap(p -> versions.findByPlanIdOrderByNumberDesc(p.id()).stream()
            .filter(v -> v.number() == 1).findFirst()).map(PlanVersion::answers).orElse(Answers.NONE);
    }

    /** The form of a request's plan; empty when it has no plan. A system call. */
    @ReadOnly
    public Optional<PlanForm> formOfRequest(long requestId) {
        return plans.findByRequestId(requestId).flatMap(p -> forms.find(p.formId()));
    }

    /**
     * Approves the plan of a request, which becomes the plan of the account that came of it. A request without a plan
     * stays without. A system call, within the transaction of the decision.
     *
     * @param decisions what each department decided
     * @throws Conflict when the plan has been approved before
     */
    @Transactional
    public void approveForRequest(Actor actor, long requestId, long accountId, List<DecisionFacts> decisions) {
        plans.findByRequestId(requestId).ifPresent(plan -> {
            PlanVersion draft = draft(plan);
            versions.update(draft.decided(new Decisions(decisions)));
            plans.belongTo(plan.id(), accountId);
            approve(actor, plan, draft, accountId);
        });
    }

    /**
     * Keeps the plan of an account that was registered without a request, or goes on with its draft. A complete plan is
     * approved at once, an incomplete one stays a draft.
     *
     * @throws nl.accountregister.shared.Refused when the actor may not manage accounts
     * @throws NotFound                          when there is no such form
     * @throws Conflict                          when the account's plan has been approved
     * @throws RuleViolation                     when an answer is not one to its question
     */
    @Transactional
    public void startForAccount(Actor actor, long accountId, String formId, Answers answers) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        PlanForm form = forms.get(formId);
        ManagementPlan plan = plans.findByAccountId(accountId).orElseGet(() -> {
            ManagementPlan started = plans.save(new ManagementPlan(null, formId, null, accountId));
            begin(actor, started, form);
            return started;
        });
        PlanVersion draft = keep(plan, answers);
        if (Completeness.of(forms.get(plan.formId()), draft.answers()).isComplete()) {
            approve(actor, plan, draft, accountId);
        } else {
            audit.record(actor, "beheerplan.concept", Subject.account(accountId), name(plan, draft));
        }
    }

    /** All versions of an account's plan, the latest first. A system call. */
    @ReadOnly
    public List<PlanVersion> versionsOf(long accountId) {
        return plans.findByAccountId(accountId).map(p -> versions.findByPlanIdOrderByNumberDesc(p.id())).orElse(List.of());
    }

    /** The version in force: the latest approved one. A system call. */
    @ReadOnly
    public Optional<PlanVersion> current(long accountId) {
        return plans.findByAccountId(accountId)
            .flatMap(p -> versions.findFirstByPlanIdAndStatusOrderByNumberDesc(p.id(), PlanStatus.APPROVED));
    }

    /** The form of an account's plan; empty when it has no plan. A system call. */
    @ReadOnly
    public Optional<PlanForm> formOfAccount(long accountId) {
        return plans.findByAccountId(accountId).flatMap(p -> forms.find(p.formId()));
    }

    /** The plans of these accounts in short, by account; an account without a plan is not in it. A system call. */
    @ReadOnly
    public Map<Long, PlanSummary> summaries(Collection<Long> accountIds) {
        return accountIds.isEmpty() ? Map.of() : plans.summaries(accountIds).stream()
            .collect(Collectors.toMap(PlanSummary::accountId, s -> s, (first, later) -> first));
    }

    private void begin(Actor actor, ManagementPlan plan, PlanForm form) {
        versions.save(new PlanVersion(null, plan.id(), 1, form.version(), Answers.NONE, PlanStatus.DRAFT, actor.name(),
            today.moment(), null, null, null));
    }

    private PlanVersion keep(ManagementPlan plan, Answers answers) {
        PlanForm form = forms.get(plan.formId());
        Answers asked = asked(form, answers);
        List<Violation> invalid = Completeness.of(form, asked).invalid();
        if (!invalid.isEmpty()) {
            throw new RuleViolation(invalid);
        }
        return versions.update(draft(plan).answered(form, asked));
    }

    private PlanVersion draft(ManagementPlan plan) {
        return versions.findFirstByPlanIdAndStatusOrderByNumberDesc(plan.id(), PlanStatus.DRAFT)
            .orElseThrow(() -> new Conflict("plan.conflict.approved"));
    }

    private void approve(Actor actor, ManagementPlan plan, PlanVersion draft, long accountId) {
        if (versions.approve(draft.id(), actor.name(), today.moment()) == 0) {
            throw new Conflict("plan.conflict.approved");
        }
        audit.record(actor, "beheerplan.vastgesteld", Subject.account(accountId), name(plan, draft), null,
            Map.of("formulier", plan.formId() + "@" + draft.formVersion(), "versie", draft.number()));
    }

    private String name(ManagementPlan plan, PlanVersion version) {
        return forms.get(plan.formId()).title().nl() + ", versie " + version.number();
    }

    private static Answers asked(PlanForm form, Answers answers) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        form.questions().stream().map(Question::id).forEach(id -> known.put(id, answers.all(id)));
        return new Answers(known);
    }
}
