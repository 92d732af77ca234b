package nl.accountregister.handover;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.audit.Subject;
import nl.accountregister.location.Locations;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.outbox.Mail;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.outbox.MailTemplate;
import nl.accountregister.outbox.Outbox;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Today;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Berichten about an overdracht; nobody gets one twice, and who has left or has no address gets none. */
@Singleton
class HandoverMail {

    private final Outbox outbox;
    private final People people;
    private final Platforms platforms;
    private final Profiles profiles;
    private final Locations locations;
    private final Today today;

    HandoverMail(Outbox outbox, People people, Platforms platforms, Profiles profiles, Locations locations, Today today) {
        this.outbox = outbox;
        this.people = people;
        this.platforms = platforms;
        this.profiles = profiles;
        this.locations = locations;
        this.today = today;
    }

    /** To the new owner, and to the owner when somebody else proposes. */
    void asked(Handover h, Account account) {
        Map<String, Object> values = values(h, account);
        values.put("proposer", h.proposedByName());
        values.put("owner", name(h.ownerId()));
        values.put("fromOn", h.effectiveOn());
        if (!h.note().isEmpty()) {
            values.put("note", h.note());
        }
        send(MailTemplate.HANDOVER_ASKED, h, values, persons(h.newOwnerId()));
        if (!Objects.equals(h.proposedByPerson(), h.ownerId())) {
            Map<String, Object> told = values(h, account);
            told.putAll(Map.of("proposer", h.proposedByName(), "newOwner", name(h.newOwnerId()), "fromOn", h.effectiveOn()));
            send(MailTemplate.HANDOVER_ANNOUNCED, h, told, persons(h.ownerId()));
        }
    }

    void accepted(Handover h, Account account) {
        Map<String, Object> values = values(h, account);
        values.putAll(Map.of("newOwner", name(h.newOwnerId()), "fromOn", h.effectiveOn()));
        send(MailTemplate.HANDOVER_ACCEPTED, h, values, persons(h.ownerId(), h.proposedByPerson()));
    }

    void declined(Handover h, Account account) {
        Map<String, Object> values = values(h, account);
        values.putAll(Map.of("newOwner", name(h.newOwnerId()), "reason", h.reason()));
        send(MailTemplate.HANDOVER_DECLINED, h, values, Stream.concat(persons(h.ownerId(), h.proposedByPerson()), communications()));
    }

    void withdrawn(Handover h, Account account) {
        Map<String, Object> values = values(h, account);
        values.putAll(Map.of("withdrawer", h.endedByName(), "reason", h.reason()));
        send(MailTemplate.HANDOVER_WITHDRAWN, h, values, persons(h.newOwnerId(), h.ownerId(), h.proposedByPerson()));
    }

    void stopped(Handover h, Account account) {
        Map<String, Object> values = values(h, account);
        values.putAll(Map.of("newOwner", name(h.newOwnerId()), "cause", h.stopCause()));
        send(MailTemplate.HANDOVER_STOPPED, h, values, Stream.concat(persons(h.proposedByPerson(), h.ownerId(), h.newOwnerId()), communications()));
    }

    /** @param account as it was before */
    void done(Handover h, Account account, @Nullable Long deputyId) {
        Map<String, Object> values = values(h, account);
        values.putAll(Map.of("newOwner", name(h.newOwnerId()), "owner", name(h.ownerId()), "platform", platform(account)));
        if (deputyId != null) {
            values.put("deputy", name(deputyId));
        }
        if (account.nextReviewOn() != null) {
            values.put("reviewOn", account.nextReviewOn());
        }
        values.put("link", outbox.link("/accounts/" + account.id()));
        send(MailTemplate.HANDOVER_DONE, h, values, persons(h.newOwnerId(), h.ownerId(), deputyId, h.proposedByPerson()));
    }

    /** @return the names of who got a mail, at least one unless nobody at all can be reached */
    List<String> step(Handover h, Account account, HandoverStep step) {
        Map<String, Object> values = values(h, account);
        values.putAll(Map.of("proposer", h.proposedByName(), "askedOn", h.proposedOn()));
        if (step == HandoverStep.REMINDER) {
            values.put("fromOn", h.effectiveOn());
            return send(MailTemplate.HANDOVER_REMINDER, h, values, persons(h.newOwnerId()));
        }
        values.put("newOwner", name(h.newOwnerId()));
        List<Recipient> managers = step == HandoverStep.MANAGER ? managers(h, account) : List.of();
        return send(MailTemplate.HANDOVER_UNANSWERED, h, values, managers.isEmpty() ? communications() : managers.stream());
    }

    private List<Recipient> managers(Handover h, Account account) {
        return account.locationId() == null ? List.of() : locations.find(account.locationId()).map(people::managersOf).orElse(List.of()).stream()
            .filter(p -> p.id() != h.newOwnerId()).flatMap(this::reachable).toList();
    }

    private Map<String, Object> values(Handover h, Account account) {
        Map<String, Object> values = new HashMap<>();
        values.put("account", account.name());
        URI page = outbox.link("/overdrachten/" + h.id());
        values.put("link", page);
        return values;
    }

    private String platform(Account account) {
        return platforms.name(account.platform());
    }

    private String name(long personId) {
        return people.get(personId).name();
    }

    private Stream<Recipient> persons(Long... ids) {
        return Stream.of(ids).filter(Objects::nonNull).distinct().flatMap(id -> people.find(id).stream()).flatMap(this::reachable);
    }

    private Stream<Recipient> reachable(Person p) {
        return Recipient.of(p, today.date()).stream();
    }

    private Stream<Recipient> communications() {
        return Recipient.communications(profiles.current().contact()).stream();
    }

    private List<String> send(MailTemplate template, Handover h, Map<String, Object> values, Stream<Recipient> to) {
        Map<String, Recipient> byAddress = new LinkedHashMap<>();
        to.forEach(r -> byAddress.putIfAbsent(r.address().toLowerCase(Locale.ROOT), r));
        byAddress.values().forEach(r -> outbox.plan(new Mail(template, r, Language.NL, values, Subject.account(h.accountId()))));
        return byAddress.values().stream().map(Recipient::name).toList();
    }
}
