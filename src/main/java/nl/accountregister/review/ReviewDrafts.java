package nl.accountregister.review;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Concepten: a herziening that was saved half way. Whoever may review the account continues where the last one stopped. A
 * draft moves no date and changes no right.
 */
@Singleton
public class ReviewDrafts {

    private static final int MAX_TEXT = 4000;
    private static final int MAX_FIELDS = 2000;

    private final ReviewDraftRepository drafts;
    private final ReviewRights rights;
    private final AccountChanges changes;
    private final AuditLog audit;
    private final Today today;

    ReviewDrafts(ReviewDraftRepository drafts, ReviewRights rights, AccountChanges changes, AuditLog audit, Today today) {
        this.drafts = drafts;
        this.rights = rights;
        this.changes = changes;
        this.audit = audit;
        this.today = today;
    }

    /**
     * The draft of the review that is due now; empty when there is none.
     *
     * @throws nl.accountregister.shared.NotFound when the actor may not know of the account
     * @throws nl.accountregister.shared.Refused  when the actor may not review it
     * @throws nl.accountregister.shared.Conflict when it is not active
     */
    @ReadOnly
    public Optional<ReviewDraft> find(Actor actor, long accountId) {
        Account account = rights.reviewable(actor, accountId);
        return drafts.find(accountId, due(account));
    }

    /** System call: whether a review was begun; the caller has checked who sees the account. */
    @ReadOnly
    public Optional<ReviewDraft> begun(Account account) {
        return drafts.find(account.id(), due(account));
    }

    /**
     * Saves what was typed, whatever is missing.
     *
     * @param version of the draft that the actor had before them; 0 when there was none
     * @param typed   per field what stands in it
     * @throws StaleDraft when somebody else saved meanwhile
     * @throws nl.accountregister.shared.RuleViolation for text that may not be kept at all
     */
    @Transactional
    public ReviewDraft save(Actor actor, long accountId, int version, Map<String, List<String>> typed) {
        changes.hold(accountId);
        Account account = rights.reviewable(actor, accountId);
        requireLatest(account, version);
        PlainText check = new PlainText();
        Map<String, List<String>> clean = new LinkedHashMap<>();
        typed.forEach((field, values) -> {
            String text = values.isEmpty() ? "" : check.optionalBlock(field, values.get(0), MAX_TEXT);
            if (!text.isEmpty() && clean.size() < MAX_FIELDS) {
                clean.put(field, List.of(text));
            }
        });
        check.check();
        ReviewDraft draft = new ReviewDraft(accountId, due(account), clean, today.moment(), actor.userId(), actor.name(), version + 1);
        drafts.put(draft);
        audit.record(actor, "herziening.bewaard", Subject.account(accountId), account.name());
        return draft;
    }

    /** @throws StaleDraft when the draft is not the one that the actor had before them */
    void requireLatest(Account account, int version) {
        Optional<ReviewDraft> there = drafts.find(account.id(), due(account));
        if (there.isPresent() ? there.get().version() != version : version != 0) {
            throw there.map(StaleDraft::new).orElseThrow(() -> new nl.accountregister.shared.Conflict("review.draft.gone", account.name()));
        }
    }

    /** Keeps what a review that was returned had answered, for who does it again. */
    void keep(Actor actor, Account account, Map<String, List<String>> typed) {
        drafts.delete(account.id());
        drafts.put(new ReviewDraft(account.id(), due(account), typed, today.moment(), actor.userId(), actor.name(), 1));
    }

    /** The review has been done, or the account is closed. */
    void delete(long accountId) {
        drafts.delete(accountId);
    }

    private static LocalDate due(Account account) {
        return Objects.requireNonNullElse(account.nextReviewOn(), Reviews.ALWAYS);
    }
}
