package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.audit.Subject;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.outbox.Mail;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.outbox.MailTemplate;
import nl.accountregister.outbox.Outbox;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Berichten about meldingen. What a reporter typed is in none of them: the receipt could be sent to anybody by anybody, and a
 * link to a spoof has no place in the mail of a colleague.
 */
@Singleton
class SignalMail {

    /** Receipts to one address in a day, so that nobody is bombed with them. */
    static final int MOST_RECEIPTS = 3;
    /** Of so many in an hour communications is told one by one; then once that there are more. */
    private static final int ONE_BY_ONE = 10;
    private static final int MOST_LINES = 50;

    private final Outbox outbox;
    private final People people;
    private final Accounts accounts;
    private final Profiles profiles;
    private final Texts texts;
    private final Today today;

    SignalMail(Outbox outbox, People people, Accounts accounts, Profiles profiles, Texts texts, Today today) {
        this.outbox = outbox;
        this.people = people;
        this.accounts = accounts;
        this.profiles = profiles;
        this.texts = texts;
        this.today = today;
    }

    /** To who reported it, without a name: the ledger and the audit log keep the name of a receiver for ever. @return number of the message */
    long receipt(Signal signal, Language language) {
        Recipient reporter = new Recipient(texts.get(language, "signal.reporter"), signal.reporterEmail(), null);
        return outbox.plan(new Mail(MailTemplate.SIGNAL_RECEIPT, reporter, language, Map.of("reference", signal.reference(), "kind", signal.kind(),
            "link", outbox.link("/meldingen/ontvangen/" + signal.reference())), Subject.signal(signal.id())));
    }

    /** @param lately how many came in during the last hour, this one included */
    void received(Signal signal, SignalCase c, long lately) {
        Recipient to = communications().orElse(null);
        if (to == null || lately > ONE_BY_ONE + 1) {
            return;
        }
        if (lately == ONE_BY_ONE + 1) {
            plan(MailTemplate.SIGNAL_MANY, to, signal.id(), Map.of("count", lately, "link", outbox.link("/meldingen?status=NIEUW")));
            return;
        }
        Map<String, Object> values = new HashMap<>(Map.of("kind", signal.kind(), "reference", signal.reference(), "dueOn", c.dueOn(),
            "link", outbox.link("/meldingen/" + signal.id())));
        account(c).ifPresent(a -> values.put("account", a.name()));
        plan(MailTemplate.SIGNAL_RECEIVED, to, signal.id(), values);
    }

    /** To the medewerker who is to answer in a discussion. */
    void answer(SignalCase c, Person responder, @Nullable String words) {
        Map<String, Object> values = new HashMap<>(Map.of("dueOn", c.dueOn(), "link", outbox.link("/meldingen/" + c.signalId())));
        account(c).ifPresent(a -> values.put("account", a.name()));
        if (words != null && !words.isEmpty()) {
            values.put("note", words);
        }
        reachable(responder).ifPresent(to -> plan(MailTemplate.SIGNAL_ANSWER, to, c.signalId(), values));
    }

    /** To the medewerker for whom a request was begun. */
    void draft(SignalCase c, Person owner) {
        reachable(owner).ifPresent(to -> plan(MailTemplate.SIGNAL_DRAFT, to, c.signalId(), Map.of("link", outbox.link("/aanvragen/" + c.requestId()))));
    }

    /** Who hears that something is due: who answers, else communications; and communications as well once it is escalated. */
    List<Recipient> receivers(SignalCase c, boolean escalated) {
        Optional<Recipient> responder = c.responderId() == null ? Optional.empty() : people.find(c.responderId()).flatMap(this::reachable);
        List<Recipient> all = new ArrayList<>(responder.stream().toList());
        if (all.isEmpty() || escalated) {
            communications().ifPresent(all::add);
        }
        return all;
    }

    /** One message with everything that is due for a receiver. */
    void reminder(Recipient to, List<Signal> due, Map<Long, SignalCase> cases, boolean escalated) {
        List<Map<String, Object>> lines = due.stream().limit(MOST_LINES).map(s -> line(s, cases.get(s.id()))).toList();
        Map<String, Object> values = new HashMap<>(Map.of("count", due.size(), "link", outbox.link("/meldingen?teLaat=true"), "due", Map.of("lines", lines)));
        values.put(due.size() == 1 ? "one" : "several", "x");
        if (due.size() > MOST_LINES) {
            values.put("more", due.size() - MOST_LINES);
        }
        if (escalated) {
            values.put("escalated", "x");
        }
        plan(MailTemplate.SIGNAL_REMINDER, to, due.get(0).id(), values);
    }

    private Map<String, Object> line(Signal signal, SignalCase c) {
        long days = c.dueOn().toEpochDay() - today.date().toEpochDay();
        return Map.of("signal", texts.label(Language.NL, signal.kind()) + " " + signal.reference(), "dueOn", c.dueOn(),
            "daysText", texts.get(Language.NL, "date.until", days), "link", outbox.link("/meldingen/" + signal.id()));
    }

    private Optional<Account> account(SignalCase c) {
        return c.accountId() == null ? Optional.empty() : accounts.findSystem(c.accountId());
    }

    private Optional<Recipient> reachable(Person p) {
        return Recipient.of(p, today.date());
    }

    private Optional<Recipient> communications() {
        return Recipient.communications(profiles.current().contact());
    }

    private void plan(MailTemplate template, Recipient to, long signalId, Map<String, ?> values) {
        outbox.plan(new Mail(template, to, Language.NL, values, Subject.signal(signalId)));
    }
}
