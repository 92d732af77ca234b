package nl.accountregister.handover;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Accounts;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;

import java.util.List;
import java.util.Optional;

/**
 * Overdrachten, to read. Who sees everything sees all; others those from and to themselves, those that they proposed, and
 * those of accounts that they see in full.
 */
@Singleton
public class Handovers {

    private static final Page.Slice FEW = new Page.Slice(1, 10);

    private final HandoverRepository handovers;
    private final HandoverStepRepository steps;
    private final HandoverSearch search;
    private final Accounts accounts;

    Handovers(HandoverRepository handovers, HandoverStepRepository steps, HandoverSearch search, Accounts accounts) {
        this.handovers = handovers;
        this.steps = steps;
        this.search = search;
        this.accounts = accounts;
    }

    /** @throws NotFound also when the actor may not know of it */
    @ReadOnly
    public Handover get(Actor actor, long id) {
        Permission.SIGNED_IN.require(actor);
        return handovers.findById(id).filter(h -> sees(actor, h)).orElseThrow(NotFound::new);
    }

    /** The account of a handover that the actor may see; the new owner sees what it is before it is theirs. */
    @ReadOnly
    public Account accountOf(Actor actor, long id) {
        return account(get(actor, id));
    }

    /** The steps that were taken because no answer came, the first first; rights as {@link #get}. */
    @ReadOnly
    public List<HandoverStepTaken> stepsOf(Actor actor, long id) {
        get(actor, id);
        return steps.findByHandoverIdOrderById(id);
    }

    /**
     * A page of the list; who does not see everything gets their own.
     *
     * @throws nl.accountregister.shared.BadRequest for a day of which nothing can be known
     */
    @ReadOnly
    public Page<HandoverRow> list(Actor actor, HandoverFilter filter, Page.Slice slice) {
        Permission.SIGNED_IN.require(actor);
        HandoverFilter seen = seen(actor, filter);
        return Page.of(search.rows(seen, actor.personId(), slice), search.count(seen, actor.personId()), slice);
    }

    /** How many there are of a kind. */
    @ReadOnly
    public long count(Actor actor, HandoverFilter filter) {
        Permission.SIGNED_IN.require(actor);
        return search.count(seen(actor, filter), actor.personId());
    }

    /** The handovers of an account, the open one first, ten at most. @throws NotFound when the actor does not see the account in full */
    @ReadOnly
    public List<HandoverRow> of(Actor actor, long accountId) {
        accounts.getInFull(actor, accountId);
        return search.rows(HandoverFilter.of(accountId), actor.personId(), FEW);
    }

    /** Whether the actor may propose to hand an account over; it may be that one is open. */
    public boolean mayPropose(Actor actor, Account account) {
        return account.status() != AccountStatus.CLOSED && isTheirs(actor, account);
    }

    /** Whether the actor decides to whom an account goes: owner and deputy of their own, communications of all. */
    boolean isTheirs(Actor actor, Account account) {
        return Permission.MANAGE_ACCOUNTS.heldBy(actor) || actor.is(account.ownerId()) || actor.is(account.deputyId());
    }

    /** Whether it is the actor's to take back, while it is open. */
    public boolean mayWithdraw(Actor actor, Handover handover) {
        return Permission.MANAGE_ACCOUNTS.heldBy(actor) || isProposer(actor, handover);
    }

    private boolean sees(Actor actor, Handover h) {
        return Permission.SEE_EVERYTHING.heldBy(actor) || actor.is(h.newOwnerId()) || actor.is(h.ownerId()) || isProposer(actor, h)
            || accounts.seesInFull(actor, account(h));
    }

    private Account account(Handover h) {
        return accounts.findSystem(h.accountId()).orElseThrow(NotFound::new);
    }

    private static boolean isProposer(Actor actor, Handover h) {
        return actor.is(h.proposedByPerson()) || Optional.ofNullable(h.proposedBy()).filter(user -> user.equals(actor.userId())).isPresent();
    }

    private static HandoverFilter seen(Actor actor, HandoverFilter f) {
        return Permission.SEE_EVERYTHING.heldBy(actor) ? f : new HandoverFilter(f.status(), f.open(), true, f.waiting(), f.late(), f.accountId(), f.day());
    }
}
