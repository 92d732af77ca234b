package nl.accountregister.review;

import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.outbox.Mail;
import nl.accountregister.outbox.MailTemplate;
import nl.accountregister.outbox.Outbox;
import nl.accountregister.platform.Platform;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells of a herziening: the audit log always, communications by mail when something has to be done. */
@Singleton
class ReviewNews {

    private final AuditLog audit;
    private final Outbox outbox;
    private final Profiles profiles;
    private final Platforms platforms;
    private final Texts texts;

    ReviewNews(AuditLog audit, Outbox outbox, Profiles profiles, Platforms platforms, Texts texts) {
        this.audit = audit;
        this.outbox = outbox;
        this.profiles = profiles;
        this.platforms = platforms;
        this.texts = texts;
    }

    void tell(Actor actor, Account account, Review review) {
        audit.record(actor, "herziening.gedaan", Subject.account(account.id()), account.name(), null, facts(review));
        Profile.Contact contact = profiles.current().contact();
        if (review.outcome() != ReviewOutcome.IN_ORDER && !contact.email().isEmpty()) {
            outbox.plan(new Mail(MailTemplate.REVIEW_ACTION,
                new Mail.Recipient(contact.department().in(Language.NL), contact.email(), null), Language.NL,
                values(account, review), Subject.account(account.id())));
        }
    }

    private Map<String, Object> values(Account account, Review review) {
        Map<String, Object> values = new HashMap<>();
        values.put("account", account.name());
        values.put("platform", platforms.find(account.platform()).map(Platform::name).orElse(account.platform()));
        values.put("reviewer", review.doneByName());
        values.put("action", action(review));
        values.put("link", outbox.link("/accounts/" + account.id() + "#herzieningen"));
        if (review.actionDueOn() != null) {
            values.put("actionBy", review.actionDueOn());
        }
        return values;
    }

    private String action(Review review) {
        if (review.outcome() == ReviewOutcome.ACTION_NEEDED) {
            return review.action();
        }
        String why = review.action() != null ? review.action() : review.remark();
        String close = texts.get(Language.NL, "review.mail.close");
        return why == null ? close : close + "\n" + why;
    }

    private static Map<String, Object> facts(Review review) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("herzieningOp", review.dueOn());
        facts.put("uitkomst", review.outcome().code());
        review.answers().given().forEach((question, yes) -> facts.put(question.field(), yes ? "ja" : "nee"));
        facts.put("opmerking", review.remark());
        facts.put("actie", review.action());
        facts.put("actieVoor", review.actionDueOn());
        facts.put("volgendeHerzieningOp", review.nextReviewOn());
        return facts;
    }
}
