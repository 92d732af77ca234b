package nl.accountregister.review;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.history.AsOf;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page.Slice;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Herzieningen: which are due, and doing them. Who sees everything sees all that are due, anybody else those of which
 * they are owner or deputy.
 */
@Singleton
public class Reviews {

    /** What is due within this number of days is shown as coming. */
    public static final int SOON_DAYS = 30;
    /** A date behind every other. */
    public static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

    private final ReviewRepository reviews;
    private final Accounts accounts;
    private final ReviewRights rights;
    private final ReviewSheets sheets;
    private final ReviewRecording recording;
    private final DueSearch search;

    Reviews(ReviewRepository reviews, Accounts accounts, ReviewRights rights, ReviewSheets sheets, ReviewRecording recording, DueSearch search) {
        this.reviews = reviews;
        this.accounts = accounts;
        this.rights = rights;
        this.sheets = sheets;
        this.recording = recording;
        this.search = search;
    }

    /**
     * The reviews that are due of accounts that are active, the earliest first; at the end of a day, those that were.
     *
     * @throws nl.accountregister.shared.BadRequest when the day has yet to come, or lies before the first registration
     */
    @ReadOnly
    public Page<DueReview> due(Actor actor, DueFilter filter, Slice slice) {
        Permission.SIGNED_IN.require(actor);
        return search.page(filter, filter.mine() || !Permission.SEE_EVERYTHING.heldBy(actor) ? self(actor) : 0, slice);
    }

    /** How many are due and overdue, among those that {@link #due} shows this actor. */
    @ReadOnly
    public ReviewFigures figures(Actor actor) {
        Permission.SIGNED_IN.require(actor);
        return reviews.figures(search.today(), search.today().plusDays(SOON_DAYS), Permission.SEE_EVERYTHING.heldBy(actor) ? 0 : self(actor));
    }

    /**
     * The reviews of an account, the latest first, 200 at most.
     *
     * @throws NotFound when the actor does not see the account in full
     */
    @ReadOnly
    public List<Review> of(Actor actor, long accountId) {
        accounts.getInFull(actor, accountId);
        return reviews.ofAccount(accountId);
    }

    /**
     * The reviews of an account as they stood at the end of a day, the latest first, 200 at most.
     *
     * @throws NotFound when the actor does not see the account in full
     */
    @ReadOnly
    public List<Review> of(Actor actor, long accountId, AsOf asOf) {
        if (asOf.isNow()) {
            return of(actor, accountId);
        }
        accounts.getInFull(actor, accountId);
        Instant end = AsOf.end(asOf.day());
        return reviews.ofAccountBefore(accountId, end).stream().flatMap(review -> review.before(end).stream()).toList();
    }

    /**
     * One review of an account.
     *
     * @throws NotFound when there is none, or when the actor does not see the account in full
     */
    @ReadOnly
    public Review get(Actor actor, long accountId, long id) {
        accounts.getInFull(actor, accountId);
        return reviews.findByIdAndAccountId(id, accountId).orElseThrow(NotFound::new);
    }

    /** Whether this actor may review this account now: it is active, and theirs or they are communications. */
    public boolean mayReview(Actor actor, Account account) {
        return rights.mayReview(actor, account);
    }

    /**
     * The account that the actor is about to review.
     *
     * @throws NotFound when the actor may not know of it
     * @throws nl.accountregister.shared.Refused when the actor is neither owner nor deputy nor communications
     * @throws nl.accountregister.shared.Conflict when the account is not active
     */
    public Account reviewable(Actor actor, long accountId) {
        return rights.reviewable(actor, accountId);
    }

    /** What the actor is about to answer; throws as {@link #reviewable}. */
    @ReadOnly
    public ReviewSheet sheet(Actor actor, long accountId) {
        return sheets.of(rights.reviewable(actor, accountId));
    }

    /** The review of this account that waits for a second person, of the date that is due; empty when none does. A system call. */
    @ReadOnly
    public Optional<Review> awaiting(Account account) {
        return account.nextReviewOn() == null ? Optional.empty()
            : reviews.openOn(account.id(), account.nextReviewOn()).filter(review -> review.status() == ReviewStatus.AWAITING_SECOND);
    }

    /** The number of the latest review of an account, withdrawn or not; 0 when there is none. A system call. */
    @ReadOnly
    public long latest(long accountId) {
        return reviews.latestId(accountId);
    }

    /**
     * Stores a review with all that follows from it: the account's next date and two-factor, rights that end or change, acties,
     * and the mail about them. Of an account with high risk nothing follows until a second person agrees, but for the acties.
     *
     * @throws NotFound when the actor may not know of the account
     * @throws nl.accountregister.shared.Refused when the actor is neither owner nor deputy nor communications
     * @throws nl.accountregister.shared.Conflict when the account is not active, or when this date has been answered already
     * @throws StaleDraft when somebody saved a draft that the actor has not seen
     * @throws nl.accountregister.shared.RuleViolation with everything that is wrong, see {@link ReviewRule}
     */
    @Transactional
    public Review record(Actor actor, long accountId, NewReview sent) {
        return recording.record(actor, accountId, sent);
    }

    private static long self(Actor actor) {
        return actor.personId() == null ? -1 : actor.personId();
    }
}
