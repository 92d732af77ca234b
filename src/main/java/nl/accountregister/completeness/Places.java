package nl.accountregister.completeness;

import jakarta.inject.Singleton;
import nl.accountregister.history.Past;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RowSource;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Plekken: where the profile expects or allows an account, against what the register has, today or on any day since it began. For
 * who sees the inventory.
 */
@Singleton
public class Places {

    private final PlaceQuery query;
    private final Past past;
    private final Today today;

    Places(PlaceQuery query, Past past, Today today) {
        this.query = query;
        this.past = past;
        this.today = today;
    }

    /** A page of the list. @throws nl.accountregister.shared.BadRequest for a day of which the register cannot tell */
    public Page<Place> list(Actor actor, PlaceFilter filter, Page.Slice slice) {
        require(actor, filter);
        long total = query.figures(filter).values().stream().mapToLong(Long::longValue).sum();
        return Page.of(query.rows(filter, slice), total, slice);
    }

    /** How many there are in each state, by the filter without its state. */
    public Map<PlaceState, Long> figures(Actor actor, PlaceFilter filter) {
        require(actor, filter);
        return query.figures(filter.withoutState());
    }

    /** A page of locations, each with its places. @param places of the locations on this page, together */
    public record Grid(Page<Long> locations, List<Place> places) {
    }

    /** The same as a table of locations by platforms, a page of locations at a time. */
    public Grid grid(Actor actor, PlaceFilter filter, Page.Slice slice) {
        require(actor, filter);
        Page<Long> locations = query.locations(filter, slice);
        return new Grid(locations, query.rows(filter, locations.rows()));
    }

    /** One place as it is today. @throws NotFound when nothing is expected or possible there */
    public Place get(Actor actor, String key) {
        Permission.SEE_INVENTORY.require(actor);
        return find(key);
    }

    /** How many are missing today. A system call, for who may see the inventory. */
    public long missingNow() {
        return query.missing();
    }

    /** All places of a day. A system call, for the controls, which have checked who asks. */
    public List<Place> on(LocalDate day) {
        return query.rows(PlaceFilter.of(day), (Page.Slice) null);
    }

    /** The rows for a file: all that the list counts, in its order. There are some thousands at most: locations times platforms. */
    public RowSource<Place> source(Actor actor, PlaceFilter filter) {
        require(actor, filter);
        return RowSource.of(query.rows(filter, (Page.Slice) null));
    }

    Place find(String key) {
        return query.find(key, today.date()).orElseThrow(NotFound::new);
    }

    private void require(Actor actor, PlaceFilter filter) {
        Permission.SEE_INVENTORY.require(actor);
        past.asOf(filter.day());
    }
}
