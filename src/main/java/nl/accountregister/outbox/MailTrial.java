package nl.accountregister.outbox;

import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.outbox.MailSettings.Smtp;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Proefbericht: a message to oneself, sent at once, which tells how the mail server answers. */
@Singleton
public class MailTrial {

    /**
     * How mail leaves the house. The password is not in it.
     *
     * @param server   name and port of the mail server; empty when mail goes to files
     * @param security none, starttls, required or tls; empty when mail goes to files
     * @param signsIn  whether the server is signed in to
     * @param sender   address that mail comes from
     */
    public record Way(String server, String security, boolean signsIn, String sender) {
    }

    /**
     * What became of a trial.
     *
     * @param messageId number in the ledger
     * @param status    what became of it; {@code PLANNED} never
     * @param words     of the mail server, or what went wrong
     * @param tls       how the line was secured, such as "TLSv1.3"; empty when it was not, or there was none
     */
    public record Outcome(long messageId, String address, OutboxStatus status, String words, String tls) {
    }

    private final MailSettings settings;
    private final Outbox outbox;
    private final OutboxWorker worker;
    private final People people;
    private final AuditLog audit;

    MailTrial(MailSettings settings, Outbox outbox, OutboxWorker worker, People people, AuditLog audit) {
        this.settings = settings;
        this.outbox = outbox;
        this.worker = worker;
        this.people = people;
        this.audit = audit;
    }

    /** @throws nl.accountregister.shared.Refused when the actor may not try */
    public Way way(Actor actor) {
        Permission.TRY_MAIL.require(actor);
        Smtp smtp = settings.smtp();
        return smtp.isSet() ? new Way(smtp.host().strip() + ":" + smtp.portNumber(), smtp.security().name().toLowerCase(Locale.ROOT), smtp.signsIn(), settings.sender())
            : new Way("", "", false, settings.sender());
    }

    /** Where the actor's trial goes; empty for who is no medewerker with an address. */
    public Optional<String> address(Actor actor) {
        Permission.TRY_MAIL.require(actor);
        return Optional.ofNullable(actor.personId()).flatMap(people::find).map(Person::email).filter(email -> !email.isBlank());
    }

    /**
     * Sends a message to the actor and waits for what becomes of it; one that did not get away is not tried again.
     *
     * @throws nl.accountregister.shared.Refused when the actor may not try
     * @throws RuleViolation                     when the actor has no address
     */
    public Outcome send(Actor actor, Language language) {
        String address = address(actor).orElseThrow(() -> RuleViolation.of(null, "outbox.trial.noAddress"));
        Mail mail = new Mail(MailTemplate.MAIL_TRIAL, new Recipient(actor.name(), address, actor.personId()), language,
            Map.of("sentBy", actor.name(), "link", outbox.link("/instellingen/mail")), null);
        Outcome outcome = worker.sendNow(() -> outbox.plan(mail), address);
        audit.record(actor, "mail.trial", Subject.message(outcome.messageId()), address, null,
            Map.of("uitkomst", outcome.status().code(), "woorden", outcome.words()));
        return outcome;
    }
}
