package nl.accountregister.plan;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.history.AsOf;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private final PlanDrafts drafts;
    private final PlanApproval approval;
    private final AuditLog audit;

    Plans(ManagementPlanRepository plans, PlanVersionRepository versions, PlanForms forms, PlanDrafts drafts, PlanApproval approval, AuditLog audit) {
        this.plans = plans;
        this.versions = versions;
        this.forms = forms;
        this.drafts = drafts;
        this.approval = approval;
        this.audit = audit;
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
            drafts.begin(actor, plans.save(new ManagementPlan(null, formId, requestId, null)), 1, form, Answers.NONE);
        } else if (!begun.get().formId().equals(formId)) {
            PlanVersion draft = draft(begun.get());
            plans.changeForm(begun.get().id(), formId);
            drafts.change(draft, form, draft.answers());
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
        PlanVersion draft = draft(plan);
        drafts.answer(draft, form(plan, draft), answers);
    }

    /** The answers of a request so far, also when they have been approved; none when it has no plan. A system call. */
    @ReadOnly
    public Answers draftAnswers(long requestId) {
        return versionOfRequest(requestId).map(PlanVersion::answers).orElse(Answers.NONE);
    }

    /** The version that was written with a request, also when it has been approved; empty when it has no plan. A system call. */
    @ReadOnly
    public Optional<PlanVersion> versionOfRequest(long requestId) {
        return plans.findByRequestId(requestId).flatMap(p -> versions.findByPlanIdAndNumber(p.id(), 1));
    }

    /** The form of a request's plan as it is now, for who writes it; one that is gone stays as it was. Empty when it has no plan. A system call. */
    @ReadOnly
    public Optional<PlanForm> formOfRequest(long requestId) {
        return plans.findByRequestId(requestId).flatMap(p -> forms.find(p.formId()).or(() -> formAnswered(requestId)));
    }

    /** The form that the answers of a request answer, as it was then, for who reads and decides; empty when it has no plan. A system call. */
    @ReadOnly
    public Optional<PlanForm> formAnswered(long requestId) {
        return versionOfRequest(requestId).map(drafts::form);
    }

    /** Puts the answers of a request on the form as it is now, with which it is sent in. A system call, within that transaction. */
    @Transactional
    public void settleForRequest(long requestId) {
        plans.findByRequestId(requestId).ifPresent(plan -> {
            PlanVersion draft = draft(plan);
            PlanForm form = form(plan, draft);
            if (draft.formVersion() != form.version()) {
                drafts.change(draft, form, draft.answers());
            }
        });
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
            plans.belongTo(plan.id(), accountId);
            PlanVersion draft = draft(plan);
            approval.approve(actor, accountId, draft, title(draft), decisions);
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
            drafts.begin(actor, started, 1, form, Answers.NONE);
            return started;
        });
        PlanVersion begun = draft(plan);
        PlanForm asked = form(plan, begun);
        PlanVersion draft = drafts.answer(begun, asked, answers);
        if (Completeness.of(asked, draft.answers()).isComplete()) {
            approval.approve(actor, accountId, draft, title(draft), List.of());
        } else {
            audit.record(actor, "beheerplan.concept", Subject.account(accountId), title(draft) + ", versie " + draft.number());
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

    /** The version that was in force at the end of a day. A system call. */
    @ReadOnly
    public Optional<PlanVersion> inForceOn(long accountId, LocalDate day) {
        Instant end = AsOf.end(day);
        return versionsOf(accountId).stream().filter(v -> v.status() == PlanStatus.APPROVED && v.moment().isBefore(end)).findFirst();
    }

    /** Where the plan that has a version is read: with its account, with the request that it was written for, or with both. */
    @ReadOnly
    List<PlanReference> whereRead(long versionId) {
        return plans.ofVersion(versionId).stream().flatMap(p -> Stream.of(p.accountId() == null ? null : PlanReference.account(p.accountId()),
            p.requestId() == null ? null : PlanReference.request(p.requestId()))).filter(Objects::nonNull).toList();
    }

    /** The form of an account's plan as it is now; empty when it has no plan. A system call. */
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

    /** The versions that were in force at the end of a day, by account. A system call. */
    @ReadOnly
    public Map<Long, PlanSummary> summariesOn(Collection<Long> accountIds, LocalDate day) {
        return accountIds.isEmpty() ? Map.of() : plans.inForce(accountIds, AsOf.end(day)).stream()
            .collect(Collectors.toMap(PlanSummary::accountId, s -> s, (first, later) -> first));
    }

    private PlanVersion draft(ManagementPlan plan) {
        return versions.findFirstByPlanIdAndStatusOrderByNumberDesc(plan.id(), PlanStatus.DRAFT)
            .orElseThrow(() -> new Conflict("plan.conflict.approved"));
    }

    private PlanForm form(ManagementPlan plan, PlanVersion draft) {
        return forms.find(plan.formId()).orElseGet(() -> drafts.form(draft));
    }

    private String title(PlanVersion version) {
        return drafts.form(version).title().nl();
    }
}
