package nl.accountregister.leaving;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.person.People;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;

import java.util.Set;

/** The lists of leaves, of today and of a past day, for who may see them today. */
@Singleton
class LeavingLists {

    private final LeavingSearch search;
    private final People people;
    private final Past past;

    LeavingLists(LeavingSearch search, People people, Past past) {
        this.search = search;
        this.people = people;
        this.past = past;
    }

    @Transactional(readOnly = true)
    Page<LeavingRow> page(Actor actor, LeavingFilter filter, Page.Slice slice) {
        LeavingSearch.Asked asked = asked(actor, filter);
        return Page.of(search.rows(asked, slice), search.count(asked), slice);
    }

    @Transactional(readOnly = true)
    long count(Actor actor, LeavingFilter filter) {
        return search.count(asked(actor, filter));
    }

    private LeavingSearch.Asked asked(Actor actor, LeavingFilter filter) {
        AsOf asOf = past.asOf(filter.day());
        boolean all = Permission.SEE_EVERYTHING.heldBy(actor);
        return new LeavingSearch.Asked(asOf, filter.status(), filter.late() ? asOf.dayOr(past.today()) : null, filter.query(), all,
            actor.personId() == null ? -1 : actor.personId(), all ? Set.of() : people.ownLocations(actor));
    }
}
