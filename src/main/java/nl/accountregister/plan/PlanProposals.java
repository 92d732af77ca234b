package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.Visibility;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Simultaneous;
import nl.accountregister.shared.Violation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Voorstellen for a next version of an account's beheerplan, or for its first: written by owner, deputy or
 * communications, and sent to communications when complete. An account has one open version at most.
 */
@Singleton
public class PlanProposals {

    private final ManagementPlanRepository plans;
    private final PlanVersionRepository versions;
    private final PlanForms forms;
    private final PlanDrafts drafts;
    private final ProposalRights rights;
    private final PlanNews news;

    PlanProposals(ManagementPlanRepository plans, PlanVersionRepository versions, PlanForms forms, PlanDrafts drafts, ProposalRights rights, PlanNews news) {
        this.plans = plans;
        this.versions = versions;
        this.forms = forms;
        this.drafts = drafts;
        this.rights = rights;
        this.news = news;
    }

    /**
     * The proposal as it stands, for who may write it; nothing is begun by looking.
     *
     * @throws NotFound                          when there is no such account, no form for it, or the actor may not know
     * @throws nl.accountregister.shared.Refused when the actor may not propose
     * @throws Conflict                          when the account is closed
     */
    @ReadOnly
    public PlanProposal get(Actor actor, long accountId) {
        Account account = rights.requireMayPropose(actor, accountId);
        return proposal(account, plans.findByAccountId(accountId));
    }

    /** Whether the actor may write a proposal for the account, and there is a form for it. */
    @ReadOnly
    public boolean mayPropose(Actor actor, Account account) {
        return rights.mayPropose(actor, account) && form(account, plans.findByAccountId(account.id()), false).isPresent();
    }

    /**
     * What a form for the next version begins with: the proposal as it stands for who may write it, and what is in force for
     * anybody else. A system call: the caller has checked that the actor sees the account in full.
     *
     * @throws NotFound when there is no form for it
     */
    @ReadOnly
    PlanProposal begunWith(Actor actor, Account account) {
        PlanProposal proposal = proposal(account, plans.findByAccountId(account.id()));
        PlanVersion inForce = proposal.inForce();
        return rights.mayPropose(actor, account) ? proposal : new PlanProposal(account, proposal.form(), null,
            inForce == null ? Answers.NONE : PlanDrafts.asked(proposal.form(), inForce.answers()), inForce, null);
    }

    /**
     * Keeps answers, begins the draft when there is none. What is missing may come later.
     *
     * @param asked    ids of the questions that were asked; of those, the ones without an answer are emptied
     * @param revision revision that was read, {@link PlanProposal#NOT_BEGUN} for none; null to write over whatever is there
     * @throws RuleViolation when an answer cannot be, or is to a question that the form does not ask; on the question's id
     * @throws Conflict      when the draft was sent, begun or changed since it was read
     */
    @Transactional
    public PlanVersion save(Actor actor, long accountId, Set<String> asked, Answers answers, @Nullable Integer revision) {
        Account account = rights.requireMayPropose(actor, accountId);
        PlanProposal proposal = proposal(account, plans.lock(accountId));
        requireWritable(proposal, revision);
        PlainText check = new PlainText();
        asked.stream().sorted().filter(id -> proposal.form().question(id).isEmpty()).forEach(id -> check.refuse(id, "plan.question.unknown", id));
        check.check();
        PlanVersion draft = proposal.version() != null ? proposal.version() : begin(actor, account, proposal);
        PlanVersion saved = drafts.answer(draft, proposal.form(), proposal.answers().with(asked, answers));
        news.saved(actor, account, proposal.form(), saved);
        return saved;
    }

    /**
     * Sends the draft to communications.
     *
     * @param revision revision that was read; null for whatever is there
     * @throws RuleViolation when answers are missing, on the questions' ids, or when nothing would change
     * @throws Conflict      when there is no draft, or it has changed since it was read
     */
    @Transactional
    public PlanVersion submit(Actor actor, long accountId, @Nullable Integer revision) {
        Account account = rights.requireMayPropose(actor, accountId);
        PlanProposal proposal = proposal(account, plans.lock(accountId));
        requireWritable(proposal, revision);
        if (proposal.version() == null) {
            throw new Conflict("plan.conflict.noDraft");
        }
        if (!proposal.completeness().isComplete()) {
            throw new RuleViolation(proposal.completeness().violations());
        }
        if (proposal.changesNothing()) {
            throw RuleViolation.of(null, "plan.proposal.same", proposal.inForce().number());
        }
        PlanVersion draft = drafts.change(proposal.version(), proposal.form(), proposal.answers());
        move(draft, PlanStatus.PROPOSED);
        PlanVersion sent = drafts.propose(actor, draft);
        news.proposed(actor, account, proposal.form(), sent);
        return sent;
    }

    /**
     * Proposes a whole version at once, for who has not begun a draft.
     *
     * @param answers all answers; a question without one is not answered
     * @throws RuleViolation when answers are missing or cannot be, on {@code antwoorden.} and the question's id, or when nothing would change
     * @throws Conflict      when somebody has begun a draft, or a proposal waits
     */
    @Transactional
    public PlanVersion propose(Actor actor, long accountId, Answers answers) {
        Set<String> asked = new HashSet<>(answers.values().keySet());
        get(actor, accountId).form().questions().forEach(q -> asked.add(q.id()));
        try {
            save(actor, accountId, asked, answers, PlanProposal.NOT_BEGUN);
            return submit(actor, accountId, null);
        } catch (RuleViolation e) {
            throw new RuleViolation(e.violations().stream()
                .map(v -> v.field() == null ? v : new Violation("antwoorden." + v.field(), v.key(), v.args())).toList());
        }
    }

    /** Takes a proposal back from communications, to change it. @throws Conflict when it is not waiting there */
    @Transactional
    public PlanVersion takeBack(Actor actor, long accountId) {
        Account account = rights.requireMayPropose(actor, accountId);
        PlanProposal proposal = proposal(account, plans.lock(accountId));
        if (!proposal.isSent()) {
            throw new Conflict("plan.conflict.notSent");
        }
        move(proposal.version(), PlanStatus.DRAFT);
        PlanVersion taken = drafts.takeBack(proposal.version());
        news.takenBack(actor, account, proposal.form(), proposal.version());
        return taken;
    }

    /**
     * Gives an open version up; it stays to be read, and a next proposal begins anew.
     *
     * @param number number of that version; null for whichever it is
     * @throws Conflict when it is not open
     */
    @Transactional
    public void withdraw(Actor actor, long accountId, @Nullable Integer number) {
        Account account = rights.requireMayPropose(actor, accountId);
        PlanProposal proposal = proposal(account, plans.lock(accountId));
        if (proposal.version() == null || number != null && number != proposal.version().number()) {
            throw new Conflict("plan.conflict.noDraft");
        }
        drafts.withdraw(actor, proposal.version());
        news.withdrawn(actor, account, proposal.form(), proposal.version());
    }

    private PlanProposal proposal(Account account, Optional<ManagementPlan> plan) {
        List<PlanVersion> all = plan.map(p -> versions.findByPlanIdOrderByNumberDesc(p.id())).orElse(List.of());
        PlanVersion open = all.stream().filter(v -> v.status().isOpen()).findFirst().orElse(null);
        PlanForm form = form(account, plan, open != null).orElseThrow(NotFound::new);
        PlanVersion inForce = all.stream().filter(v -> v.status() == PlanStatus.APPROVED).findFirst().orElse(null);
        PlanVersion returned = all.stream().filter(v -> !v.status().isOpen()).findFirst().filter(v -> v.status() == PlanStatus.RETURNED).orElse(null);
        PlanVersion basis = open != null ? open : returned != null ? returned : inForce;
        return new PlanProposal(account, form, open, basis == null ? Answers.NONE : PlanDrafts.asked(form, basis.answers()), inForce, returned);
    }

    /** The form that is being answered; else the one that the profile gives to accounts of this kind, or, when it gives none, that of the plan. */
    private Optional<PlanForm> form(Account account, Optional<ManagementPlan> plan, boolean begun) {
        Optional<PlanForm> answered = plan.flatMap(p -> forms.find(p.formId()));
        Optional<PlanForm> asked = forms.forKind(account.kind(), account.visibility() == Visibility.SHIELDED);
        return begun ? answered.or(() -> asked) : asked.or(() -> answered);
    }

    private PlanVersion begin(Actor actor, Account account, PlanProposal proposal) {
        // the unique keys know better than what was read a moment ago
        return Simultaneous.store(() -> {
            ManagementPlan plan = plans.findByAccountId(account.id())
                .orElseGet(() -> plans.save(new ManagementPlan(null, proposal.form().id(), null, account.id())));
            if (!plan.formId().equals(proposal.form().id())) {
                plans.changeForm(plan.id(), proposal.form().id());
            }
            int number = versions.findByPlanIdOrderByNumberDesc(plan.id()).stream().mapToInt(PlanVersion::number).max().orElse(0) + 1;
            return drafts.begin(actor, plan, number, proposal.form(), proposal.answers());
        }, () -> new Conflict("plan.conflict.stale"));
    }

    private void move(PlanVersion version, PlanStatus next) {
        if (versions.move(version.id(), version.status(), version.revision(), next) == 0) {
            throw new Conflict("plan.conflict.stale");
        }
    }

    private static void requireWritable(PlanProposal proposal, @Nullable Integer revision) {
        if (proposal.isSent()) {
            throw new Conflict("plan.conflict.sent");
        }
        if (revision != null && revision != proposal.revision()) {
            throw new Conflict("plan.conflict.stale");
        }
    }
}
