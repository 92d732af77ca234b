package nl.accountregister.location;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Locaties en regio's, to read. Their names are facts that everyone who signed in may see, so other services read them
 * without an actor. They come in by {@link LocationChanges}, or with the demo, which is a system call.
 */
@Singleton
public class Locations {

    private final LocationRepository locations;
    private final RegionRepository regions;
    private final LocationSearch search;
    private final LocationHistory history;
    private final Past past;

    Locations(LocationRepository locations, RegionRepository regions, LocationSearch search, LocationHistory history, Past past) {
        this.locations = locations;
        this.regions = regions;
        this.search = search;
        this.history = history;
        this.past = past;
    }

    /** A page of the list, for everyone who signed in. */
    public Page<LocationRow> search(Actor actor, LocationFilter filter, String sort, Page.Slice slice) {
        Permission.SIGNED_IN.require(actor);
        AsOf asOf = past.asOf(filter.day());
        return Page.of(search.rows(filter, sort, slice, asOf), search.count(filter, asOf), slice);
    }

    /** One location with the name of its region, for everyone who signed in. @throws NotFound when there is none */
    public LocationRow get(Actor actor, long id) {
        Permission.SIGNED_IN.require(actor);
        Location location = get(id);
        return new LocationRow(location, location.regionId() == null ? null : regions.findById(location.regionId()).map(Region::name).orElse(null));
    }

    /**
     * The same as the register knew it at the end of a day.
     *
     * @param day null for today
     * @throws BadRequest when the register did not know it yet, or knew nothing that day
     */
    public LocationRow get(Actor actor, long id, @Nullable LocalDate day) {
        LocationRow now = get(actor, id);
        AsOf asOf = past.asOf(day);
        return asOf.isNow() ? now : search.find(id, asOf).orElseThrow(() -> new BadRequest("location.notYet", now.location().name(), day));
    }

    /** All, closed ones too, by name. */
    public List<Location> all() {
        return locations.findAllOrderByName();
    }

    /** Those that are open today, by name. */
    public List<Location> open() {
        return all().stream().filter(l -> l.isOpen(past.today())).toList();
    }

    public Optional<Location> find(long id) {
        return locations.findById(id);
    }

    /** A location as the register knew it. */
    public Optional<Location> find(long id, AsOf asOf) {
        return asOf.isNow() ? find(id) : search.find(id, asOf).map(LocationRow::location);
    }

    /** @throws NotFound when there is none */
    public Location get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    public List<Region> regions() {
        return regions.findAllOrderByName();
    }

    /** System call. */
    @Transactional
    public Location add(Location location) {
        Location saved = locations.save(location);
        history.follow(saved.id());
        return saved;
    }

    /** System call. */
    public Region add(Region region) {
        return regions.save(region);
    }
}
