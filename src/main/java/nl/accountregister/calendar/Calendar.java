package nl.accountregister.calendar;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import nl.accountregister.person.People;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Today;

import java.time.YearMonth;
import java.util.List;

/**
 * Kalender: reviews and open actions on the day on which they are due, and reviews that were done on the day on which
 * they were. Who sees everything sees all; anybody else what is of accounts of which they are owner or deputy, and actions
 * that are theirs, as long as they are in service.
 */
@Singleton
public class Calendar {

    /** How many items of one day a month shows; the list of that day shows all. */
    public static final int PER_DAY = 4;
    /** How many overdue items a month shows. */
    public static final int OVERDUE = 8;

    private final CalendarSearch search;
    private final People people;
    private final Today today;

    Calendar(CalendarSearch search, People people, Today today) {
        this.search = search;
        this.people = people;
        this.today = today;
    }

    /** One month, with what is overdue whatever the month. */
    @ReadOnly
    public CalendarMonth month(Actor actor, YearMonth month, CalendarFilter filter) {
        Permission.SIGNED_IN.require(actor);
        CalendarSearch.Asked asked = asked(actor, filter, new CalendarSpan(month.atDay(1), month.atEndOfMonth(), false));
        CalendarSearch.Asked late = asked(actor, filter, CalendarSpan.overdue(today.date()));
        List<CalendarItem> first = search.rows(late, new Page.Slice(1, OVERDUE));
        return new CalendarMonth(month, search.perDay(asked, PER_DAY),
            new CalendarMonth.Some(first, first.size() < OVERDUE ? first.size() : search.count(late)));
    }

    /** A page of what there is in a period, by day. */
    @ReadOnly
    public Page<CalendarItem> list(Actor actor, CalendarSpan span, CalendarFilter filter, Page.Slice slice) {
        Permission.SIGNED_IN.require(actor);
        CalendarSearch.Asked asked = asked(actor, filter, span);
        return Page.of(search.rows(asked, slice), search.count(asked), slice);
    }

    private CalendarSearch.Asked asked(Actor actor, CalendarFilter filter, CalendarSpan span) {
        return new CalendarSearch.Asked(span, filter, Permission.SEE_EVERYTHING.heldBy(actor) ? null : self(actor));
    }

    /** A person who has left loses every right that day. */
    private long self(Actor actor) {
        Long person = actor.personId();
        return person == null || !people.isInService(person) ? -1 : person;
    }
}
