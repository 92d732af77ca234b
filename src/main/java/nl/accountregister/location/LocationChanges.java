package nl.accountregister.location;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Simultaneous;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Wijzigen of locaties, by communications: adding, changing, closing. A location is never deleted: history names it. */
@Singleton
public class LocationChanges {

    private final LocationRepository locations;
    private final RegionRepository regions;
    private final LocationRules rules;
    private final AuditLog audit;
    private final ApplicationEventPublisher<Object> events;
    private final LocationHistory history;

    LocationChanges(LocationRepository locations, RegionRepository regions, LocationRules rules, AuditLog audit,
                    ApplicationEventPublisher<Object> events, LocationHistory history) {
        this.locations = locations;
        this.regions = regions;
        this.rules = rules;
        this.audit = audit;
        this.events = events;
        this.history = history;
    }

    /**
     * Adds a location, and its region when that is new.
     *
     * @throws nl.accountregister.shared.RuleViolation with everything that is wrong, also when the name is another's
     * @throws Conflict when somebody added the same name at the same moment
     */
    @Transactional
    public long add(Actor actor, NewLocation data) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        Location checked = inRegion(actor, rules.check(data, null));
        Location saved = alone(() -> locations.save(checked));
        history.follow(saved.id());
        audit.record(actor, "locatie.toegevoegd", Subject.location(saved.id()), saved.name(), null, saved.facts());
        return saved.id();
    }

    /** Changes all data of a location; as {@link #add} otherwise. */
    @Transactional
    public void change(Actor actor, long id, NewLocation data) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        Location before = locations.lock(id).orElseThrow(NotFound::new);
        store(actor, before, inRegion(actor, rules.check(data, before)), "locatie.gewijzigd");
    }

    /**
     * Sets, moves or takes back the last day of a location, in the past, today or later. Accounts and functions that belong
     * to it stay as they are: somebody must decide on each.
     *
     * @param lastDay null when it stays open
     * @throws nl.accountregister.shared.RuleViolation when it lies before the first day
     */
    @Transactional
    public void close(Actor actor, long id, @Nullable LocalDate lastDay) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        Location before = locations.lock(id).orElseThrow(NotFound::new);
        PlainText check = new PlainText();
        LocationRules.lastDay(check, before.openedOn(), lastDay);
        check.check();
        store(actor, before, before.until(lastDay), lastDay == null ? "locatie.blijft" : "locatie.sluit");
    }

    private void store(Actor actor, Location before, Location after, String action) {
        if (after.equals(before)) {
            return;
        }
        alone(() -> locations.update(after));
        history.follow(after.id());
        audit.record(actor, action, Subject.location(after.id()), after.name(), before.facts(), after.facts());
        events.publishEvent(new LocationChanged(actor, before, after));
    }

    private Location inRegion(Actor actor, LocationRules.Checked checked) {
        Location l = checked.location();
        if (checked.newRegion().isEmpty()) {
            return l;
        }
        Region region = regions.withName(checked.newRegion().toLowerCase(Locale.ROOT)).orElseGet(() -> {
            Region added = alone(() -> regions.save(new Region(null, checked.newRegion())));
            audit.record(actor, "regio.toegevoegd", Subject.register(), added.name(), null, Map.of("naam", added.name()));
            return added;
        });
        return new Location(l.id(), l.name(), l.kind(), region.id(), l.town(), l.openedOn(), l.closedOn());
    }

    /** Two who store the same name at the same moment both passed the rules; the database lets one through. */
    private static <T> T alone(Supplier<T> store) {
        return Simultaneous.store(store, () -> new Conflict("location.meanwhile").at("/locaties"));
    }
}
