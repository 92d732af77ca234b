package nl.accountregister.plan;

import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Accounts;
import nl.accountregister.plan.PlanReference.Target;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Language;

import java.util.List;
import java.util.Set;

/** A form for an account goes into the proposal for the next version of its plan. */
@Singleton
class AccountPlanHome implements PlanHome {

    private final Accounts accounts;
    private final PlanProposals proposals;

    AccountPlanHome(Accounts accounts, PlanProposals proposals) {
        this.accounts = accounts;
        this.proposals = proposals;
    }

    @Override
    public Target target() {
        return Target.ACCOUNT;
    }

    @Override
    public Place get(Actor actor, long id, Language language) {
        PlanProposal proposal = proposals.get(actor, id);
        if (proposal.isSent()) {
            throw new Conflict("plan.conflict.sent");
        }
        return new Place(PlanReference.account(id), proposal.account().name(), proposal.form(), proposal.answers(), proposal.revision());
    }

    /** Communications may write every plan; those of others are found on the page of the account. */
    @Override
    public List<Named> own(Actor actor, Language language) {
        if (actor.personId() == null) {
            return List.of();
        }
        List<Account> open = accounts.ofPerson(actor, actor.personId()).stream().filter(a -> a.status() != AccountStatus.CLOSED).limit(MOST).toList();
        // whoever may propose for one of their own may for each
        return open.isEmpty() || !proposals.mayPropose(actor, open.get(0)) ? List.of()
            : open.stream().map(a -> new Named(PlanReference.account(a.id()), a.name())).toList();
    }

    @Override
    public PlanVersion save(Actor actor, long id, Set<String> asked, Answers answers, int revision) {
        return proposals.save(actor, id, asked, answers, revision);
    }

    @Override
    public void requireMayRead(Actor actor, long id) {
        accounts.getInFull(actor, id);
    }
}
