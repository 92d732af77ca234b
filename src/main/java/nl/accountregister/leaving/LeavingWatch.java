package nl.accountregister.leaving;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.access.GrantChanged;
import nl.accountregister.access.LeaversAccess;
import nl.accountregister.account.AccountChanged;
import nl.accountregister.account.AccountsRegistered;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.person.ServiceChanged;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;

import java.util.ArrayList;
import java.util.List;

/**
 * Hears of leaves, however they are recorded, and of what changes on accounts of who leaves. In the transaction of the
 * change: rights, checklist and mail stand or fall with it.
 */
@Singleton
class LeavingWatch {

    /** An import tells of tens of thousands at once, of whom few have to do with accounts. */
    private static final int CHUNK = 500;

    private final LeavingRepository leavings;
    private final LeavingBook book;
    private final LeaversAccess access;
    private final People people;
    private final Today today;

    LeavingWatch(LeavingRepository leavings, LeavingBook book, LeaversAccess access, People people, Today today) {
        this.leavings = leavings;
        this.book = book;
        this.access = access;
        this.people = people;
        this.today = today;
    }

    @EventListener
    @Transactional
    void on(ServiceChanged event) {
        List<Long> ids = event.departures().stream().map(ServiceChanged.Departure::personId).toList();
        List<Long> involved = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            involved.addAll(leavings.involved(ids.subList(from, Math.min(ids.size(), from + CHUNK))));
        }
        people.find(involved).forEach(person -> {
            book.bring(event.actor(), person);
            if (person.inServiceUntil() == null) {
                access.restore(event.actor(), person.id(), person.name());
            } else {
                access.end(event.actor(), person.id(), person.name(), person.inServiceUntil());
            }
        });
    }

    /** A new owner or deputy, or one who is about to leave. */
    @EventListener
    @Transactional
    void on(AccountChanged event) {
        people.find(leavings.concernedBy(event.accountId(), today.date())).forEach(person -> book.bring(Actor.SYSTEM, person));
    }

    /** Many new accounts, of which few have to do with who is about to leave. */
    @EventListener
    @Transactional
    void on(AccountsRegistered event) {
        List<Long> ids = List.copyOf(event.personIds());
        for (int from = 0; from < ids.size(); from += CHUNK) {
            people.find(ids.subList(from, Math.min(ids.size(), from + CHUNK))).stream().filter(this::isAboutToLeave)
                .forEach(person -> book.bring(Actor.SYSTEM, person));
        }
    }

    /** A right for somebody who is about to leave. */
    @EventListener
    @Transactional
    void on(GrantChanged event) {
        people.find(event.personId()).filter(this::isAboutToLeave).ifPresent(person -> book.bring(Actor.SYSTEM, person));
    }

    private boolean isAboutToLeave(Person person) {
        return person.inServiceUntil() != null && !person.inServiceUntil().isBefore(today.date());
    }
}
