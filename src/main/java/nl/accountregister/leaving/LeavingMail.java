package nl.accountregister.leaving;

import jakarta.inject.Singleton;
import nl.accountregister.audit.Subject;
import nl.accountregister.location.Locations;
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

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Berichten about who leaves: one for each receiver, with all accounts that concern them. Owner and deputy hear of their
 * accounts, a manager of those of their locations, communications of all. Not who leaves, nor who has left or has no address.
 */
@Singleton
class LeavingMail {

    private final Outbox outbox;
    private final People people;
    private final Locations locations;
    private final Profiles profiles;
    private final Texts texts;
    private final Today today;

    LeavingMail(Outbox outbox, People people, Locations locations, Profiles profiles, Texts texts, Today today) {
        this.outbox = outbox;
        this.people = people;
        this.locations = locations;
        this.profiles = profiles;
        this.texts = texts;
        this.today = today;
    }

    void begun(Person leaver, long leavingId, List<LeavingTaskRow> rows) {
        send(MailTemplate.LEAVING_BEGUN, leaver, leavingId, everyone(rows), Map.of("lastOn", leaver.inServiceUntil()));
    }

    void moved(Person leaver, long leavingId, List<LeavingTaskRow> rows) {
        send(MailTemplate.LEAVING_MOVED, leaver, leavingId, everyone(rows), Map.of("lastOn", leaver.inServiceUntil()));
    }

    void withdrawn(Person leaver, long leavingId, List<LeavingTaskRow> rows) {
        send(MailTemplate.LEAVING_WITHDRAWN, leaver, leavingId, everyone(rows), Map.of());
    }

    /** @param steps which reminders have come: deputies and communications first, managers later @return number of messages */
    int late(Person leaver, Leaving leaving, List<LeavingTaskRow> rows, Set<LeavingStep> steps) {
        Map<Recipient, Set<String>> receivers = new LinkedHashMap<>();
        if (steps.contains(LeavingStep.FIRST)) {
            answering(rows, receivers);
            communications(rows, receivers);
        }
        if (steps.contains(LeavingStep.SECOND)) {
            managers(rows, receivers);
        }
        String days = texts.get(Language.NL, "date.until", leaving.dueOn().toEpochDay() - today.date().toEpochDay());
        send(MailTemplate.LEAVING_OVERDUE, leaver, leaving.id(), receivers, Map.of("lastOn", leaving.lastDay(), "daysText", days));
        return receivers.size();
    }

    private Map<Recipient, Set<String>> everyone(List<LeavingTaskRow> rows) {
        Map<Recipient, Set<String>> receivers = new LinkedHashMap<>();
        answering(rows, receivers);
        managers(rows, receivers);
        communications(rows, receivers);
        return receivers;
    }

    /** Who answers for the account beside the person who leaves. */
    private void answering(List<LeavingTaskRow> rows, Map<Recipient, Set<String>> receivers) {
        Map<Long, Person> known = people.find(rows.stream().flatMap(r -> Stream.of(r.ownerId(), r.deputyId())).filter(Objects::nonNull)
            .collect(Collectors.toSet())).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        for (LeavingTaskRow row : rows) {
            add(receivers, row, Stream.of(row.ownerId(), row.deputyId()).filter(Objects::nonNull).map(known::get).toList());
        }
    }

    private void managers(List<LeavingTaskRow> rows, Map<Recipient, Set<String>> receivers) {
        Map<Long, List<Person>> managers = new HashMap<>();
        for (LeavingTaskRow row : rows) {
            if (row.locationId() != null) {
                add(receivers, row, managers.computeIfAbsent(row.locationId(), id -> locations.find(id).map(people::managersOf).orElse(List.of())));
            }
        }
    }

    private void communications(List<LeavingTaskRow> rows, Map<Recipient, Set<String>> receivers) {
        Recipient.communications(profiles.current().contact()).ifPresent(to -> {
            Set<String> names = receivers.computeIfAbsent(to, r -> new LinkedHashSet<>());
            rows.forEach(row -> names.add(row.account()));
        });
    }

    private void add(Map<Recipient, Set<String>> receivers, LeavingTaskRow row, Collection<Person> some) {
        some.stream().filter(p -> p != null && !p.id().equals(row.personId())).flatMap(p -> Recipient.of(p, today.date()).stream())
            .forEach(to -> receivers.computeIfAbsent(to, r -> new LinkedHashSet<>()).add(row.account()));
    }

    private void send(MailTemplate template, Person leaver, long leavingId, Map<Recipient, Set<String>> receivers, Map<String, Object> more) {
        receivers.forEach((receiver, accounts) -> {
            Map<String, Object> values = new HashMap<>(more);
            values.put("leaver", leaver.name());
            values.put("accounts", List.copyOf(accounts));
            values.put("link", outbox.link("/vertrek/" + leavingId));
            outbox.plan(new Mail(template, receiver, Language.NL, values, Subject.person(leaver.id())));
        });
    }
}
