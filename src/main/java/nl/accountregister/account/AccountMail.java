package nl.accountregister.account;

import jakarta.inject.Singleton;
import nl.accountregister.audit.Subject;
import nl.accountregister.outbox.Mail;
import nl.accountregister.outbox.MailTemplate;
import nl.accountregister.outbox.Outbox;
import nl.accountregister.person.People;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Today;

import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;

/** Berichten to owner and deputy about what happens to their account; not to who has left or has no address. */
@Singleton
class AccountMail {

    private final Outbox outbox;
    private final People people;
    private final Platforms platforms;
    private final Today today;

    AccountMail(Outbox outbox, People people, Platforms platforms, Today today) {
        this.outbox = outbox;
        this.people = people;
        this.platforms = platforms;
        this.today = today;
    }

    void active(Account account) {
        send(MailTemplate.ACCOUNT_ACTIVE, account, Map.of("account", account.name(),
            "platform", platforms.name(account.platform()),
            "url", URI.create(account.url()), "reviewOn", account.nextReviewOn(), "link", link(account)));
    }

    void suspended(Account account) {
        send(MailTemplate.ACCOUNT_SUSPENDED, account, Map.of("account", account.name(), "reason", account.statusReason(), "link", link(account)));
    }

    void resumed(Account account) {
        send(MailTemplate.ACCOUNT_RESUMED, account, Map.of("account", account.name(), "link", link(account)));
    }

    void closed(Account account) {
        send(MailTemplate.ACCOUNT_CLOSED, account, Map.of("account", account.name(), "reason", account.statusReason(), "link", link(account)));
    }

    private URI link(Account account) {
        return outbox.link("/accounts/" + account.id());
    }

    private void send(MailTemplate template, Account account, Map<String, ?> values) {
        people.find(Stream.of(account.ownerId(), account.deputyId()).filter(java.util.Objects::nonNull).distinct().toList()).stream()
            .flatMap(p -> Mail.Recipient.of(p, today.date()).stream())
            .forEach(to -> outbox.plan(new Mail(template, to, Language.NL, values, Subject.account(account.id()))));
    }
}
