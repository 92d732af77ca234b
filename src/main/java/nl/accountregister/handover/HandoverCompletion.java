package nl.accountregister.handover;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.person.People;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;

/** Uitvoering of an accepted overdracht on its day: owner, deputy and rights change together, or nothing does. */
@Singleton
class HandoverCompletion {

    private final HandoverRepository handovers;
    private final HandoverBook book;
    private final HandoverMail mail;
    private final AccountChanges changes;
    private final AccessGrants grants;
    private final Following following;

    HandoverCompletion(HandoverRepository handovers, HandoverBook book, HandoverMail mail, AccountChanges changes, AccessGrants grants, Following following) {
        this.handovers = handovers;
        this.book = book;
        this.mail = mail;
        this.changes = changes;
        this.grants = grants;
        this.following = following;
    }

    /** Who is there on the day itself, whatever was agreed before. */
    @Singleton
    record Following(People people, Today today) {

        boolean canGo(Handover h) {
            return h.canGoTo(people.get(h.newOwnerId()), today.date());
        }

        /** A chosen deputy who has left meanwhile changes nothing. */
        @Nullable
        Long deputy(Handover h, Account account) {
            Long chosen = h.newDeputyId() != null && people.isInService(h.newDeputyId()) ? h.newDeputyId() : null;
            return Proposal.deputyAfter(account, h.newOwnerId(), chosen);
        }
    }

    /** For the daily round. @return whether the account changed hands now; not when another round did it, or it is over */
    @Transactional
    boolean complete(Actor actor, long id) {
        Handover seen = handovers.findById(id).orElse(null);
        if (seen == null) {
            return false;
        }
        changes.hold(seen.accountId());
        Handover handover = book.lock(id);
        if (handover.status() != HandoverStatus.ACCEPTED || handover.effectiveOn().isAfter(following.today().date())) {
            return false;
        }
        if (!following.canGo(handover)) {
            book.stop(actor, handover, StopCause.NEW_OWNER_LEFT);
            return false;
        }
        complete(actor, handover);
        return true;
    }

    /** The caller has locked account and handover, and the handover is accepted and due. */
    @Transactional
    void complete(Actor actor, Handover handover) {
        // The handover is over before the account changes, or the change of owner would stop it.
        book.done(actor, handover);
        Account account = book.account(handover);
        Long deputy = following.deputy(handover, account);
        changes.handOver(actor, account.id(), handover.newOwnerId(), deputy);
        grants.handOver(actor, account.id(), account.ownerId(), handover.newOwnerId(), handover.oldAccess() == OldAccess.ENDS);
        mail.done(handover, account, deputy);
    }
}
