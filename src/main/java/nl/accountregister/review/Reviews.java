package nl.accountregister.review;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.ReviewResult;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.person.People;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page.Slice;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Today;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

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
    private final AccountChanges changes;
    private final People people;
    private final ReviewNews news;
    private final Today today;

    Reviews(ReviewRepository reviews, Accounts accounts, AccountChanges changes, People people, ReviewNews news, Today today) {
        this.reviews = reviews;
        this.accounts = accounts;
        this.changes = changes;
        this.people = people;
        this.news = news;
        this.today = today;
    }

    /** The reviews of active accounts that are due, the earliest first. */
    @ReadOnly
    public Page<DueReview> due(Actor actor, DueFilter filter, Slice slice) {
        Permission.SIGNED_IN.require(actor);
        LocalDate until = filter.until() == null || filter.until().isAfter(ALWAYS) ? ALWAYS : filter.until();
        LocalDate yesterday = today.date().minusDays(1);
        until = filter.overdue() && until.isAfter(yesterday) ? yesterday : until;
        long location = filter.locationId() == null ? 0 : filter.locationId();
        long person = filter.mine() || !Permission.SEE_EVERYTHING.heldBy(actor) ? self(actor) : 0;
        return Page.of(reviews.due(until, location, person, slice.size(), slice.offset()), reviews.countDue(until, location, person), slice);
    }

    /** How many are due and overdue, among those that {@link #due} shows this actor. */
    @ReadOnly
    public ReviewFigures figures(Actor actor) {
        Permission.SIGNED_IN.require(actor);
        return reviews.figures(today.date(), today.date().plusDays(SOON_DAYS), Permission.SEE_EVERYTHING.heldBy(actor) ? 0 : self(actor));
    }

    /**
     * The reviews of an account, the latest first.
     *
     * @throws NotFound when the actor does not see the account in full
     */
    @ReadOnly
    public List<Review> of(Actor actor, long accountId) {
        accounts.getInFull(actor, accountId);
        return reviews.findByAccountIdOrderByDoneAtDesc(accountId);
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
        return account.status() == AccountStatus.ACTIVE && (isOwn(actor, account) || Permission.REVIEW_ANY.heldBy(actor));
    }

    /**
     * The account that the actor is about to review.
     *
     * @throws NotFound when the actor may not know of it
     * @throws nl.accountregister.shared.Refused when the actor is neither owner nor deputy nor communications
     * @throws Conflict when the account is not active
     */
    public Account reviewable(Actor actor, long accountId) {
        Account account = accounts.get(actor, accountId);
        if (!isOwn(actor, account)) {
            Permission.REVIEW_ANY.require(actor);
        }
        if (account.status() != AccountStatus.ACTIVE) {
            throw new Conflict("review.notActive", account.name(), account.status());
        }
        return account;
    }

    /**
     * Stores a review, sets the account's next date and tells communications when something has to be done.
     *
     * @throws NotFound when the actor may not know of the account
     * @throws nl.accountregister.shared.Refused when the actor is neither owner nor deputy nor communications
     * @throws Conflict when the account is not active, or when this date has been answered already
     * @throws RuleViolation with everything that is wrong, see {@link ReviewRule}
     */
    @Transactional
    public Review record(Actor actor, long accountId, NewReview sent) {
        Account account = reviewable(actor, accountId);
        LocalDate day = today.date();
        LocalDate due = Objects.requireNonNullElse(account.nextReviewOn(), day);
        boolean answered = sent.dueOn() != null ? !sent.dueOn().equals(due) : reviews.existsByAccountIdAndDoneOn(accountId, day);
        if (answered) {
            throw new Conflict("review.done", account.name());
        }
        ReviewRule.Clean clean = ReviewRule.check(sent, day);
        LocalDate next = ReviewSchedule.next(due, day, account.reviewIntervalMonths());
        // The account first: its lock makes two reviewers wait for each other, so that the second finds the date answered.
        changes.reviewed(actor, accountId, new ReviewResult(day, next, clean.answers().isYes(ReviewQuestion.TWO_FACTOR) ? TwoFactor.ON : TwoFactor.OFF));
        Review review = save(account, new Review(null, accountId, due, day, today.moment(), actor.userId() == null ? 0 : actor.userId(),
            actor.name(), clean.outcome(), clean.answers(), clean.remark(), clean.action(), clean.actionDueOn(), next));
        news.tell(actor, account, review);
        return review;
    }

    private Review save(Account account, Review review) {
        try {
            return reviews.save(review);
        } catch (DataAccessException e) {
            if (e.getCause() instanceof SQLException cause && cause.getSQLState() != null && cause.getSQLState().startsWith("23")) {
                throw new Conflict("review.done", account.name());
            }
            throw e;
        }
    }

    /** A person who has left loses every right that day. */
    private boolean isOwn(Actor actor, Account account) {
        return (actor.is(account.ownerId()) || actor.is(account.deputyId())) && people.isInService(actor.personId());
    }

    private static long self(Actor actor) {
        return actor.personId() == null ? -1 : actor.personId();
    }
}
