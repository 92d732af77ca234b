package nl.accountregister.leaving;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.person.People;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;

import java.util.List;

/** Begins the checklists of who leaves on a day that was far off when it was recorded, and comes near now. */
@Singleton
class LeavingOpenings {

    private final LeavingRepository leavings;
    private final LeavingBook book;
    private final People people;
    private final Today today;

    LeavingOpenings(LeavingRepository leavings, LeavingBook book, People people, Today today) {
        this.leavings = leavings;
        this.book = book;
        this.people = people;
        this.today = today;
    }

    /** Some of those who leave soon and have no checklist, behind the one that was last seen. */
    @Transactional
    List<Long> due(long after) {
        return leavings.toBegin(after, today.date(), today.date().plusDays(LeavingBook.DAYS_BEFORE));
    }

    @Transactional
    void open(long personId) {
        book.bring(Actor.SYSTEM, people.get(personId));
    }
}
