package nl.accountregister.reminder;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.organisation.ReminderLadder.Reached;
import nl.accountregister.organisation.ReminderRecipient;
import nl.accountregister.outbox.Mail;
import nl.accountregister.outbox.MailTemplate;
import nl.accountregister.outbox.Outbox;
import nl.accountregister.platform.Platform;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts one step for one account in the outbox, whole or not at all, and only if nobody else did. */
@Singleton
class ReminderPlanning {

    private final ReminderStore store;
    private final Outbox outbox;
    private final Platforms platforms;
    private final Texts texts;
    private final AuditLog audit;
    private final Today today;

    ReminderPlanning(ReminderStore store, Outbox outbox, Platforms platforms, Texts texts, AuditLog audit, Today today) {
        this.store = store;
        this.outbox = outbox;
        this.platforms = platforms;
        this.texts = texts;
        this.audit = audit;
        this.today = today;
    }

    /** @return number of messages; 0 when the step was planned already, or the account has been reviewed or left use meanwhile */
    @Transactional
    int plan(Actor actor, Candidate account, Reached step, List<Receiver> receivers, String ownerName) {
        return store.begin(account, step.day(), today).map(reminder -> {
            receivers.forEach(receiver -> store.add(reminder, outbox.plan(mail(account, step, receiver, ownerName))));
            audit.record(actor, "herinnering.gepland", Subject.account(account.id()), account.name(), null, facts(account, step, receivers));
            return receivers.size();
        }).orElse(0);
    }

    private Mail mail(Candidate account, Reached step, Receiver receiver, String ownerName) {
        return new Mail(MailTemplate.REVIEW_REMINDER, receiver.recipient(), Language.NL, Map.of(
            "account", account.name(),
            "platform", platforms.find(account.platform()).map(Platform::name).orElse(account.platform()),
            "dueOn", account.dueOn(),
            "daysText", texts.get(Language.NL, "date.until", account.dueOn().toEpochDay() - today.date().toEpochDay()),
            "step", receiver.tone((int) (today.date().toEpochDay() - account.dueOn().toEpochDay())),
            "owner", ownerName,
            "link", link(account, receiver)), Subject.account(account.id()));
    }

    /** A manager does not do the review, but sees to it that somebody does. */
    private URI link(Candidate account, Receiver receiver) {
        return outbox.link("/accounts/" + account.id() + (receiver.as() == ReminderRecipient.MANAGER ? "" : "/herziening"));
    }

    private static Map<String, Object> facts(Candidate account, Reached step, List<Receiver> receivers) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("herzieningOp", account.dueOn());
        facts.put("trede", step.day());
        facts.put("ontvangers", receivers.stream().map(r -> r.recipient().name() + " (" + r.as().code() + (r.standIn() ? ", VERVANGT" : "") + ")")
            .collect(Collectors.joining(", ")));
        return facts;
    }
}
