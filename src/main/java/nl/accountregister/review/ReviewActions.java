package nl.accountregister.review;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.person.People;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Today;

import java.util.List;

/**
 * Acties that came out of herzieningen; who sees which, {@link ActionList} says. Done by who does it, by the account's owner and deputy and by communications;
 * communications may drop one.
 */
@Singleton
public class ReviewActions {

    private static final int MAX_ANSWER = 2000;

    private final ReviewActionRepository actions;
    private final Accounts accounts;
    private final People people;
    private final AuditLog audit;
    private final ApplicationEventPublisher<Object> events;
    private final Today today;

    ReviewActions(ReviewActionRepository actions, Accounts accounts, People people, AuditLog audit, ApplicationEventPublisher<Object> events, Today today) {
        this.actions = actions;
        this.accounts = accounts;
        this.people = people;
        this.audit = audit;
        this.events = events;
        this.today = today;
    }

    /** @throws NotFound when there is none, or when it is neither the actor's nor of an account that they see in full */
    @ReadOnly
    public ActionRow get(Actor actor, long id) {
        Permission.SIGNED_IN.require(actor);
        ActionRow action = actions.row(id).orElseThrow(NotFound::new);
        if (!actor.is(action.personId())) {
            accounts.getInFull(actor, action.accountId());
        }
        return action;
    }

    /** What one review asked for, open ones first. @throws NotFound when the actor does not see its account in full */
    @ReadOnly
    public List<ActionRow> ofReview(Actor actor, Review review) {
        accounts.getInFull(actor, review.accountId());
        return actions.rowsOfReview(review.id());
    }

    /** System call: what one review asked for, in the order in which it did. */
    @ReadOnly
    public List<ReviewAction> ofReview(long reviewId) {
        return actions.findByReviewIdOrderById(reviewId);
    }

    /** Whether this actor may say that it is done. */
    public boolean mayFinish(Actor actor, ActionRow action) {
        return action.status() == ActionStatus.OPEN && (mayDrop(actor, action) || isOneOfThem(actor, action));
    }

    /** Whether this actor may say that it need not be done. */
    public boolean mayDrop(Actor actor, ActionRow action) {
        return action.status() == ActionStatus.OPEN && Permission.REVIEW_ANY.heldBy(actor);
    }

    /**
     * It is done.
     *
     * @param answer what was done
     * @throws Refused  for who is not among those who may say so
     * @throws Conflict when it was finished already
     * @throws nl.accountregister.shared.RuleViolation when there is no answer
     */
    @Transactional
    public void done(Actor actor, long id, @Nullable String answer) {
        ActionRow action = get(actor, id);
        if (!Permission.REVIEW_ANY.heldBy(actor) && !isOneOfThem(actor, action)) {
            throw new Refused("finish action", "review.action.notYours");
        }
        finish(actor, action, ActionStatus.DONE, text("antwoord", answer, "review.action.answer.required"));
    }

    /**
     * It need not be done.
     *
     * @param reason why not
     * @throws Refused  for who is not communications
     * @throws Conflict when it was finished already
     * @throws nl.accountregister.shared.RuleViolation when there is no reason
     */
    @Transactional
    public void drop(Actor actor, long id, @Nullable String reason) {
        ActionRow action = get(actor, id);
        Permission.REVIEW_ANY.require(actor);
        finish(actor, action, ActionStatus.DROPPED, text("reden", reason, "review.action.reason.required"));
    }

    /** System call: puts down what a review asks for, in its transaction. */
    ReviewAction add(Actor actor, Account account, ReviewAction action) {
        ReviewAction saved = actions.save(action);
        audit.record(actor, "actie.afgesproken", Subject.account(account.id()), account.name(), null, saved.facts());
        return saved;
    }

    /** System call: what is still open of a review ends with it, in the transaction of the change. */
    void dropAll(Actor actor, long reviewId, String why) {
        actions.rowsOfReview(reviewId).stream().filter(action -> action.status() == ActionStatus.OPEN)
            .forEach(action -> finish(actor, action, ActionStatus.DROPPED, why));
    }

    /** System call: the account is closed, so that nothing is left to be done on it. */
    void accountClosed(long accountId, String closed) {
        actions.rowsOpen(accountId).forEach(action ->
            finish(Actor.SYSTEM, action, action.kind() == ActionKind.CLOSE ? ActionStatus.DONE : ActionStatus.DROPPED, closed));
    }

    private void finish(Actor actor, ActionRow action, ActionStatus how, String answer) {
        ReviewAction after = action.finished(how, today.moment(), actor.name(), answer);
        if (actions.finish(action.id(), how, after.finishedAt(), after.finishedByName(), answer) == 0) {
            throw new Conflict("review.action.finished").at("/acties/" + action.id());
        }
        audit.record(actor, how == ActionStatus.DONE ? "actie.gedaan" : "actie.vervallen", Subject.account(action.accountId()), action.accountName(),
            null, after.facts());
        events.publishEvent(new ReviewChanged(action.accountId(), action.reviewId(), action.id(), ReviewChanged.What.ACTION_FINISHED));
    }

    private static String text(String field, @Nullable String raw, String missing) {
        PlainText check = new PlainText();
        String text = check.block(field, raw, MAX_ANSWER, missing);
        check.check();
        return text;
    }

    /** A person who has left loses every right that day. */
    private boolean isOneOfThem(Actor actor, ActionRow action) {
        if (actor.personId() == null || !people.isInService(actor.personId())) {
            return false;
        }
        return actor.is(action.personId())
            || action.isOfAccountOf(actor);
    }
}
