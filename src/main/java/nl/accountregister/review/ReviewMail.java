package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.audit.Subject;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.outbox.Mail;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.outbox.MailTemplate;
import nl.accountregister.outbox.Outbox;
import nl.accountregister.person.People;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Berichten about a herziening; who has left or has no address gets none. */
@Singleton
class ReviewMail {

    private final Outbox outbox;
    private final Profiles profiles;
    private final Platforms platforms;
    private final People people;
    private final Texts texts;
    private final Today today;

    ReviewMail(Outbox outbox, Profiles profiles, Platforms platforms, People people, Texts texts, Today today) {
        this.outbox = outbox;
        this.profiles = profiles;
        this.platforms = platforms;
        this.people = people;
        this.texts = texts;
        this.today = today;
    }

    /** To communications: something has to be done. */
    void communications(Account account, Review review, List<ReviewAction> actions) {
        Map<String, Object> values = values(account, review);
        values.put("platform", platforms.name(account.platform()));
        values.put("action", asked(review, actions));
        actions.stream().map(ReviewAction::dueOn).filter(day -> review.outcome() == ReviewOutcome.ACTION_NEEDED).min(Comparator.naturalOrder())
            .ifPresent((LocalDate first) -> values.put("actionBy", first));
        send(MailTemplate.REVIEW_ACTION, account, values, communications());
    }

    /** To each person who has something to do, once with all of it; not to who wrote it down for themselves. */
    void doers(Account account, Review review, List<ReviewAction> actions) {
        Map<Long, List<ReviewAction>> perPerson = actions.stream().filter(a -> a.personId() != null && !a.personId().equals(review.doneByPerson()))
            .collect(Collectors.groupingBy(ReviewAction::personId, LinkedHashMap::new, Collectors.toList()));
        perPerson.forEach((person, theirs) -> {
            Map<String, Object> values = values(account, review);
            values.put("actions", theirs.stream().map(a -> texts.get(Language.NL, "review.mail.action", a.what(), a.dueOn())).toList());
            values.put("link", theirs.size() == 1 ? outbox.link("/acties/" + theirs.get(0).id()) : outbox.link("/acties?mijn=true"));
            send(MailTemplate.REVIEW_TO_DO, account, values, persons(person));
        });
    }

    /** To who can be the second: communications, and the owner or deputy who did not do it. */
    void second(Account account, Review review) {
        Stream<Recipient> others = Stream.of(account.ownerId(), account.deputyId()).filter(id -> id != null && !id.equals(review.doneByPerson())).flatMap(this::persons);
        send(MailTemplate.REVIEW_SECOND, account, values(account, review), Stream.concat(communications(), others));
    }

    /** To who did it: it came back. */
    void returned(Account account, Review review) {
        Map<String, Object> values = values(account, review);
        values.put("second", Objects.requireNonNullElse(review.secondByName(), ""));
        values.put("reason", Objects.requireNonNullElse(review.secondReason(), ""));
        values.put("link", outbox.link("/accounts/" + account.id() + (review.isWhole() ? "/herziening" : "/herziening/deel")));
        values.remove("reviewer");
        send(MailTemplate.REVIEW_RETURNED, account, values, persons(review.doneByPerson()));
    }

    private Map<String, Object> values(Account account, Review review) {
        Map<String, Object> values = new HashMap<>();
        values.put("account", account.name());
        values.put("reviewer", review.doneByName());
        values.put("link", outbox.link("/accounts/" + account.id() + "/herzieningen/" + review.id()));
        return values;
    }

    private String asked(Review review, List<ReviewAction> actions) {
        String all = actions.size() == 1 ? actions.get(0).what() : actions.stream().map(a -> "– " + a.what()).collect(Collectors.joining("\n"));
        return actions.isEmpty() ? Objects.requireNonNullElse(review.remark(), texts.label(Language.NL, review.outcome())) : all;
    }

    private void send(MailTemplate template, Account account, Map<String, Object> values, Stream<Recipient> to) {
        to.forEach(recipient -> outbox.plan(new Mail(template, recipient, Language.NL, values, Subject.account(account.id()))));
    }

    private Stream<Recipient> communications() {
        return Recipient.communications(profiles.current().contact()).stream();
    }

    private Stream<Recipient> persons(@Nullable Long id) {
        return id == null ? Stream.empty() : people.find(id).flatMap(person -> Recipient.of(person, today.date())).stream();
    }
}
