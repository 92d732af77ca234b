package nl.accountregister.outbox;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Page.Slice;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Today;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import static java.util.stream.Collectors.toSet;

/** Adresfouten: addresses at which mail does not arrive. */
@Singleton
public class AddressFaults {

    private static final int ASKED_AT_ONCE = 500;

    private final AddressFaultRepository faults;
    private final ApplicationEventPublisher<Object> events;
    private final AuditLog audit;
    private final Today today;

    AddressFaults(AddressFaultRepository faults, ApplicationEventPublisher<Object> events, AuditLog audit, Today today) {
        this.faults = faults;
        this.events = events;
        this.audit = audit;
        this.today = today;
    }

    /** Those of the addresses at which mail does not arrive, as they were given; capitals make no difference. A system call. */
    @ReadOnly
    public Set<String> faulty(Collection<String> addresses) {
        List<String> asked = addresses.stream().map(AddressFaults::plain).distinct().toList();
        Set<String> found = new HashSet<>();
        for (int from = 0; from < asked.size(); from += ASKED_AT_ONCE) {
            found.addAll(faults.openAmong(asked.subList(from, Math.min(asked.size(), from + ASKED_AT_ONCE))));
        }
        return addresses.stream().filter(address -> found.contains(plain(address))).collect(toSet());
    }

    /**
     * The faults that hold, the latest first.
     *
     * @param personId only those of this medewerker; null for all
     * @throws nl.accountregister.shared.Refused when the actor may not see everything
     */
    @ReadOnly
    public Page<AddressFault> open(Actor actor, @Nullable Long personId, Slice slice) {
        Permission.SEE_EVERYTHING.require(actor);
        long person = personId == null ? 0 : personId;
        return Page.of(faults.open(person, slice.size(), slice.offset()), faults.countOpen(person), slice);
    }

    /**
     * Says that mail arrives again. Saying it twice changes nothing.
     *
     * @throws nl.accountregister.shared.Refused when the actor may not manage people
     * @throws NotFound                          when there is no such fault
     */
    @Transactional
    public void clear(Actor actor, long id) {
        Permission.MANAGE_PEOPLE.require(actor);
        clear(actor, faults.findById(id).orElseThrow(NotFound::new));
    }

    /** For the register itself: the addresses that these faults are about are nobody's any more. */
    void clear(Actor actor, AddressFault fault) {
        if (faults.clear(fault.id(), today.moment(), actor.name()) == 1) {
            audit.record(actor, "adresfout.opgelost", subject(fault), fault.address(), Map.of("adres", fault.address(), "reden", fault.words()), null);
            changed(fault.personId());
        }
    }

    /** Writes down that mail to an address does not arrive; part of the transaction in which its message is refused. */
    void found(Actor actor, OutboxMessage message, String words) {
        String address = plain(message.recipientAddress());
        if (faults.open(address, message.recipientPersonId(), words, today.moment(), message.id()) == 1) {
            audit.record(actor, "adresfout.gevonden",
                message.recipientPersonId() == null ? Subject.message(message.id()) : Subject.person(message.recipientPersonId()),
                message.recipientName(), null, Map.of("adres", address, "reden", words, "bericht", message.id()));
            changed(message.recipientPersonId());
        }
    }

    private void changed(@Nullable Long personId) {
        if (personId != null) {
            events.publishEvent(new AddressFaultsChanged(Set.of(personId)));
        }
    }

    private static Subject subject(AddressFault fault) {
        return fault.personId() != null ? Subject.person(fault.personId())
            : fault.messageId() != null ? Subject.message(fault.messageId()) : Subject.register();
    }

    private static String plain(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
