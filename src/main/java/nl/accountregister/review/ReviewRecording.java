package nl.accountregister.review;

import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.Objects;

/** Stores a review with all that follows from it, in the caller's transaction. */
@Singleton
class ReviewRecording {

    private final ReviewRepository reviews;
    private final ReviewRights rights;
    private final AccountChanges changes;
    private final ReviewSheets sheets;
    private final Today today;
    private final Writing writing;

    /** Where it is written down. */
    @Singleton
    record Writing(ReviewEffects effects, ReviewBook book, ReviewDrafts drafts) {
    }

    ReviewRecording(ReviewRepository reviews, ReviewRights rights, AccountChanges changes, ReviewSheets sheets, Today today, Writing writing) {
        this.reviews = reviews;
        this.rights = rights;
        this.changes = changes;
        this.sheets = sheets;
        this.today = today;
        this.writing = writing;
    }

    Review record(Actor actor, long accountId, NewReview sent) {
        // The account's lock first: two reviewers wait for each other, so that the second finds the date answered.
        changes.hold(accountId);
        Account account = rights.reviewable(actor, accountId);
        LocalDate day = today.date();
        LocalDate due = Objects.requireNonNullElse(account.nextReviewOn(), day);
        if (sent.isWhole()) {
            requireOpen(account, sent, due, day);
        } else if (sent.latest() != null && sent.latest() != reviews.latestId(accountId)) {
            throw new Conflict("review.part.stale", account.name());
        }
        ReviewRule.Clean clean = ReviewRule.check(sheets.of(account), sent, day, rights::isInService);
        ReviewActionRule.Clean first = clean.actions().stream().filter(a -> a.kind() == ActionKind.OWN).findFirst().orElse(null);
        Review review = new Review(null, accountId, due, day, today.moment(), actor.userId() == null ? 0 : actor.userId(), actor.name(), clean.outcome(),
            clean.answers(), clean.remark(), first == null ? null : first.what(), first == null ? null : first.dueOn(), null,
            sent.isWhole() ? ReviewPart.WHOLE : ReviewPart.PARTIAL, ReviewStatus.AWAITING_SECOND, actor.personId(), null, null, null, null, null, null, null, null,
            null, null, null);
        Review stored = writing.book().add(actor, account, account.highRisk() ? review : writing.effects().apply(actor, account, review), clean.actions());
        if (sent.isWhole()) {
            writing.drafts().delete(accountId);
        }
        return stored;
    }

    private void requireOpen(Account account, NewReview sent, LocalDate due, LocalDate day) {
        boolean answered = sent.dueOn() != null ? !sent.dueOn().equals(due) : reviews.doneOn(account.id(), day) > 0;
        if (answered) {
            throw new Conflict("review.done", account.name());
        }
        reviews.openOn(account.id(), due).ifPresent(open -> {
            throw new Conflict(open.status() == ReviewStatus.AWAITING_SECOND ? "review.awaits" : "review.done", account.name(), open.doneByName());
        });
        if (sent.draft() != null) {
            writing.drafts().requireLatest(account, sent.draft());
        }
    }
}
