package nl.accountregister.review;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Simultaneous;
import nl.accountregister.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/**
 * The one place where reviews and what they ask for are written, told of and published. Callers hold the account and have
 * checked rights.
 */
@Singleton
class ReviewBook {

    private final ReviewRepository reviews;
    private final ReviewActions actions;
    private final ReviewRights rights;
    private final ReviewNews news;
    private final Texts texts;
    private final ApplicationEventPublisher<Object> events;

    ReviewBook(ReviewRepository reviews, ReviewActions actions, ReviewRights rights, ReviewNews news, Texts texts, ApplicationEventPublisher<Object> events) {
        this.reviews = reviews;
        this.actions = actions;
        this.rights = rights;
        this.news = news;
        this.texts = texts;
        this.events = events;
    }

    Review add(Actor actor, Account account, Review review, List<ReviewActionRule.Clean> asked) {
        Review saved = save(account, review);
        List<ReviewAction> made = new ArrayList<>();
        for (ReviewActionRule.Clean action : asked) {
            made.add(actions.add(actor, account, new ReviewAction(null, saved.id(), account.id(), action.kind(), words(action, review),
                person(action, account), action.dueOn(), ActionStatus.OPEN, review.doneAt(), null, null, null)));
        }
        news.tell(actor, account, saved, made);
        publish(saved, saved.status() == ReviewStatus.IN_FORCE ? ReviewChanged.What.DONE : ReviewChanged.What.AWAITING_SECOND);
        return saved;
    }

    /** The second person agreed. */
    Review agreed(Actor actor, Account account, Review review) {
        Review saved = reviews.update(review);
        news.agreed(actor, account, saved);
        publish(saved, ReviewChanged.What.DONE);
        return saved;
    }

    /** The second person returned it. */
    Review returned(Actor actor, Account account, Review review) {
        Review saved = reviews.update(review);
        actions.dropAll(actor, saved.id(), texts.get(Language.NL, "review.action.dropped.returned", actor.name()));
        news.returned(actor, account, saved);
        publish(saved, ReviewChanged.What.RETURNED);
        return saved;
    }

    Review withdrawn(Actor actor, Account account, Review review) {
        Review saved = reviews.update(review);
        actions.dropAll(actor, saved.id(), texts.get(Language.NL, "review.action.dropped.withdrawn", review.withdrawnReason()));
        news.withdrawn(actor, account, saved);
        publish(saved, ReviewChanged.What.WITHDRAWN);
        return saved;
    }

    /** What somebody wrote that must be done. */
    List<ReviewAction> writtenActions(Review review) {
        return actions.ofReview(review.id()).stream().filter(action -> action.kind() == ActionKind.OWN).toList();
    }

    private void publish(Review review, ReviewChanged.What what) {
        events.publishEvent(new ReviewChanged(review.accountId(), review.id(), null, what));
    }

    private String words(ReviewActionRule.Clean action, Review review) {
        if (action.kind() == ActionKind.OWN) {
            return action.what();
        }
        String words = texts.get(Language.NL, "review.action.made." + action.kind().code());
        return action.kind() == ActionKind.CLOSE && review.remark() != null ? shorten(words + " " + review.remark()) : words;
    }

    private static String shorten(String text) {
        return text.length() <= 2000 ? text : text.substring(0, 1999) + "…";
    }

    private Long person(ReviewActionRule.Clean action, Account account) {
        return action.byOwner() && rights.isInService(account.ownerId()) ? Long.valueOf(account.ownerId()) : action.personId();
    }

    private Review save(Account account, Review review) {
        return Simultaneous.store(() -> reviews.save(review), () -> new Conflict("review.done", account.name()));
    }
}
