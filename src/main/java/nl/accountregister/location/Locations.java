package nl.accountregister.location;

import jakarta.inject.Singleton;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Today;

import java.util.List;
import java.util.Optional;

/**
 * Locaties en regio's. Their names are facts that everyone who signed in may see, so reading asks for no actor; they
 * come in with the demo or an import, which are system calls.
 */
@Singleton
public class Locations {

    private final LocationRepository locations;
    private final RegionRepository regions;
    private final Today today;

    Locations(LocationRepository locations, RegionRepository regions, Today today) {
        this.locations = locations;
        this.regions = regions;
        this.today = today;
    }

    /** All, closed ones too, by name. */
    public List<Location> all() {
        return locations.findAllOrderByName();
    }

    /** Those that are open today, by name. */
    public List<Location> open() {
        return all().stream().filter(l -> l.isOpen(today.date())).toList();
    }

    public Optional<Location> find(long id) {
        return locations.findById(id);
    }

    /** @throws NotFound when there is none */
    public Location get(long id) {
        return find(id).orElseThrow(NotFound::new);
    }

    public List<Region> regions() {
        return regions.findAllOrderByName();
    }

    /** System call. */
    public Location add(Location location) {
        return locations.save(location);
    }

    /** System call. */
    public Region add(Region region) {
        return regions.save(region);
    }
}
