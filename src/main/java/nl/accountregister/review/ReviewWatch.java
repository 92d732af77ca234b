package nl.accountregister.review;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountClosed;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

/** Hears that an account is closed: nothing is left to be done on it. In the transaction of the closing. */
@Singleton
class ReviewWatch {

    private final ReviewActions actions;
    private final ReviewDrafts drafts;
    private final Texts texts;

    ReviewWatch(ReviewActions actions, ReviewDrafts drafts, Texts texts) {
        this.actions = actions;
        this.drafts = drafts;
        this.texts = texts;
    }

    @EventListener
    @Transactional
    void on(AccountClosed event) {
        actions.accountClosed(event.accountId(), texts.get(Language.NL, "review.action.dropped.closed"));
        drafts.delete(event.accountId());
    }
}
