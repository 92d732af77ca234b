package nl.accountregister.leaving;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.person.People;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Where;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The lists of leaves, of today and of a past day, for who may see them today. */
@Singleton
class LeavingLists {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final LeavingRepository leavings;
    private final LeavingPast then;
    private final People people;
    private final Past past;

    LeavingLists(LeavingRepository leavings, LeavingPast then, People people, Past past) {
        this.leavings = leavings;
        this.then = then;
        this.people = people;
        this.past = past;
    }

    /**
     * A filter as the queries take it.
     *
     * @param status    empty for any
     * @param before    the day before which it should have been done
     * @param name      as LIKE takes it; empty for any
     * @param me        the reader; -1 when there is no medewerker behind the user
     * @param locations those of the reader, never none
     */
    record Asked(String status, LocalDate before, String name, boolean all, long me, Set<Long> locations) {

        boolean late() {
            return !before.equals(EVER);
        }
    }

    @Transactional(readOnly = true)
    Page<LeavingRow> page(Actor actor, LeavingFilter filter, Page.Slice slice) {
        AsOf asOf = past.asOf(filter.day());
        Asked asked = asked(actor, filter, asOf);
        List<LeavingRow> rows = asOf.isNow()
            ? leavings.rows(asked.status(), asked.before(), asked.name(), asked.all(), asked.me(), asked.locations(), slice.size(), slice.offset())
            : then.rows(asked, slice, asOf);
        return Page.of(rows, count(asked, asOf), slice);
    }

    @Transactional(readOnly = true)
    long count(Actor actor, LeavingFilter filter) {
        AsOf asOf = past.asOf(filter.day());
        return count(asked(actor, filter, asOf), asOf);
    }

    private long count(Asked asked, AsOf asOf) {
        return asOf.isNow() ? leavings.count(asked.status(), asked.before(), asked.name(), asked.all(), asked.me(), asked.locations()) : then.count(asked, asOf);
    }

    private Asked asked(Actor actor, LeavingFilter filter, AsOf asOf) {
        boolean all = Permission.SEE_EVERYTHING.heldBy(actor);
        Set<Long> own = all ? Set.of() : people.ownLocations(actor);
        LocalDate day = asOf.isNow() ? past.today() : asOf.day();
        return new Asked(filter.late() ? LeavingStatus.OPEN.name() : filter.status() == null ? "" : filter.status().name(), filter.late() ? day : EVER,
            filter.query() == null ? "" : Where.anywhere(filter.query()), all, actor.personId() == null ? -1 : actor.personId(), own.isEmpty() ? Set.of(-1L) : own);
    }
}
