package nl.accountregister.plan;

import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Accounts;
import nl.accountregister.person.People;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Refused;

/** Owner, deputy and communications propose a version; communications decides on it, and nobody on their own proposal. */
@Singleton
class ProposalRights {

    private final Accounts accounts;
    private final People people;

    ProposalRights(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    boolean mayPropose(Actor actor, Account account) {
        return account.status() != AccountStatus.CLOSED && isOneOfThem(actor, account);
    }

    boolean mayDecide(Actor actor, PlanVersion version) {
        return Permission.DECIDE.heldBy(actor) && !isOwn(actor, version);
    }

    /**
     * @throws nl.accountregister.shared.NotFound for who does not see the account in full
     * @throws Refused                            for who sees it and is neither owner, deputy nor communications
     * @throws Conflict                           when the account is closed
     */
    Account requireMayPropose(Actor actor, long accountId) {
        Account account = accounts.getInFull(actor, accountId);
        if (!isOneOfThem(actor, account)) {
            throw new Refused("propose plan", "plan.proposal.notYours");
        }
        return open(account);
    }

    /**
     * @throws Refused  for who does not decide
     * @throws Conflict when the account is closed
     */
    Account requireDecides(Actor actor, long accountId) {
        Permission.DECIDE.require(actor);
        return open(accounts.getInFull(actor, accountId));
    }

    /** @throws Refused for who proposed it */
    void requireNotOwn(Actor actor, PlanVersion version) {
        if (isOwn(actor, version)) {
            throw new Refused("own proposal", "plan.proposal.own");
        }
    }

    private static Account open(Account account) {
        if (account.status() == AccountStatus.CLOSED) {
            throw new Conflict("account.closed", account.name());
        }
        return account;
    }

    private static boolean isOwn(Actor actor, PlanVersion version) {
        return actor.userId() != null && actor.userId().equals(version.proposerId());
    }

    /** A person who has left loses every right that day. */
    private boolean isOneOfThem(Actor actor, Account account) {
        return Permission.MANAGE_ACCOUNTS.heldBy(actor)
            || (actor.is(account.ownerId()) || actor.is(account.deputyId())) && people.isInService(actor.personId());
    }
}
