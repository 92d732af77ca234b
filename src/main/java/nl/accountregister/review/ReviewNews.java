package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells of a herziening: the audit log always, people by mail when something waits for them. */
@Singleton
class ReviewNews {

    private final AuditLog audit;
    private final ReviewMail mail;

    ReviewNews(AuditLog audit, ReviewMail mail) {
        this.audit = audit;
        this.mail = mail;
    }

    void tell(Actor actor, Account account, Review review, List<ReviewAction> actions) {
        record(actor, account, review.isWhole() ? "herziening.gedaan" : "herziening.deel", facts(review));
        if (review.outcome() != ReviewOutcome.IN_ORDER) {
            mail.communications(account, review, actions);
        }
        mail.doers(account, review, actions);
        if (review.status() == ReviewStatus.AWAITING_SECOND) {
            mail.second(account, review);
        }
    }

    void agreed(Actor actor, Account account, Review review) {
        record(actor, account, "herziening.bevestigd", outcome(review, null));
    }

    void returned(Actor actor, Account account, Review review) {
        record(actor, account, "herziening.teruggegeven", outcome(review, review.secondReason()));
        mail.returned(account, review);
    }

    void withdrawn(Actor actor, Account account, Review review) {
        record(actor, account, "herziening.ingetrokken", outcome(review, review.withdrawnReason()));
    }

    private void record(Actor actor, Account account, String action, Map<String, Object> facts) {
        audit.record(actor, action, Subject.account(account.id()), account.name(), null, facts);
    }

    private static Map<String, Object> outcome(Review review, @Nullable String reason) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("herziening", review.id());
        facts.put("gedaanDoor", review.doneByName());
        facts.put("reden", reason);
        facts.put("volgendeHerzieningOp", review.nextReviewOn());
        return facts;
    }

    private static Map<String, Object> facts(Review review) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("herzieningOp", review.dueOn());
        facts.put("uitkomst", review.outcome().code());
        for (ReviewAnswer answer : review.answers().all()) {
            facts.put(answer.id(), answer.note() == null ? answer.value() : answer.value() + ": " + answer.note());
        }
        facts.put("opmerking", review.remark());
        facts.put("volgendeHerzieningOp", review.nextReviewOn());
        return facts;
    }
}
