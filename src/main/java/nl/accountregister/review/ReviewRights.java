package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Accounts;
import nl.accountregister.person.People;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;

/** Who reviews: the owner and the deputy of an account, and communications; of an account with high risk, two of them. */
@Singleton
class ReviewRights {

    private final Accounts accounts;
    private final People people;

    ReviewRights(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    boolean mayReview(Actor actor, Account account) {
        return account.status() == AccountStatus.ACTIVE && isOneOfThem(actor, account);
    }

    /**
     * The account that the actor is about to review.
     *
     * @throws NotFound when the actor may not know of it
     * @throws nl.accountregister.shared.Refused when the actor is neither owner nor deputy nor communications
     * @throws Conflict when the account is not active
     */
    Account reviewable(Actor actor, long accountId) {
        Account account = accounts.get(actor, accountId);
        if (!isOneOfThem(actor, account)) {
            Permission.REVIEW_ANY.require(actor);
        }
        if (account.status() != AccountStatus.ACTIVE) {
            throw new Conflict("review.notActive", account.name(), account.status());
        }
        return account;
    }

    /** A person who has left loses every right that day. */
    boolean isOneOfThem(Actor actor, Account account) {
        return Permission.REVIEW_ANY.heldBy(actor)
            || (actor.is(account.ownerId()) || actor.is(account.deputyId())) && people.isInService(actor.personId());
    }

    /** Whether somebody can be given something to do. */
    boolean isInService(@Nullable Long personId) {
        return personId != null && people.isInService(personId);
    }
}
