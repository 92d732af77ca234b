package nl.accountregister.demo;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.location.Location;
import nl.accountregister.location.Locations;
import nl.accountregister.location.Region;
import nl.accountregister.officer.CellEntry;
import nl.accountregister.officer.CellEntryKind;
import nl.accountregister.officer.OfficerChanges;
import nl.accountregister.officer.OfficerDraft;
import nl.accountregister.officer.Officers;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.person.PersonOfficer;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.FaultySetting;
import nl.accountregister.shared.Role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rolverdeling: makes the places, people and users of the demo, and finds them back by name. */
@Singleton
class DemoCast {

    private final Locations locations;
    private final People people;
    private final Users users;
    private final OfficerChanges officers;
    private final Profiles profiles;
    private final Map<String, Long> regionIds = new HashMap<>();
    private final Map<String, Location> places = new HashMap<>();
    private final Map<String, Long> personIds = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, String> deciders = new HashMap<>();

    DemoCast(Locations locations, People people, Users users, OfficerChanges officers, Profiles profiles) {
        this.locations = locations;
        this.people = people;
        this.users = users;
        this.officers = officers;
        this.profiles = profiles;
    }

    /** Whether nobody has come on yet. */
    boolean isEmpty() {
        return users.isEmpty();
    }

    void appear(DemoFile demo, LocalDate today, String password) {
        demo.regions().forEach(name -> regionIds.put(name, locations.add(new Region(null, name)).id()));
        for (DemoFile.Place p : demo.places()) {
            LocalDate closed = p.closed() == null ? null : today.minusDays(p.closed());
            places.put(p.name(), locations.add(new Location(null, p.name(), p.kind(), regionIds.get(p.region()), p.town(),
                today.minusYears(6), closed)));
        }
        demo.people().forEach(h -> appear(h, today));
        for (DemoFile.User u : demo.users()) {
            long id = users.createBySystem(u.username(), u.person(), person(u.person()), password, u.roles());
            actors.put(u.username(), new Actor(id, person(u.person()), u.person(), EnumSet.copyOf(u.roles())));
            String department = department(u);
            if (!department.isEmpty()) {
                users.assignBySystem(id, department);
                deciders.putIfAbsent(department, u.username());
            }
        }
        demo.posts().forEach(this::addToTable);
    }

    /** Who came on before can sign in with what the start tells: the setting may be another now, and people try to change it. */
    void signInWith(DemoFile demo, String password) {
        demo.users().stream().filter(u -> !u.silent()).forEach(u -> users.restorePasswordBySystem(u.username(), u.person(), password));
    }

    /** Where several departments decide, each has somebody who does, also when the demo does not say who. */
    private String department(DemoFile.User user) {
        List<String> all = profiles.current().approvingDepartments();
        if (!user.department().isEmpty() || all.size() == 1 || !user.roles().contains(Role.COMMUNICATIONS)) {
            return user.department();
        }
        return all.stream().filter(d -> !deciders.containsKey(d)).findFirst().orElse(all.get(0));
    }

    /** Where the document has no table of officers, somebody has made one. */
    private void addToTable(DemoFile.Post post) {
        List<CellEntry> access = new ArrayList<>();
        if (post.corporate()) {
            access.add(new CellEntry(CellEntryKind.ALL_CORPORATE, "", null, List.of()));
        }
        if (!post.page().isEmpty()) {
            access.add(new CellEntry(CellEntryKind.LOCATION_PAGE, post.page(), null, List.of()));
        }
        officers.add(actor("communicatie"), new OfficerDraft(post.code(), post.name().nl(), post.name().en(), post.tie(), List.of(), access,
            null, Officers.BEGINNING, null, "Zo was het al afgesproken."));
    }

    private void appear(DemoFile.Human h, LocalDate today) {
        LocalDate from = today.minusDays(h.from());
        LocalDate until = h.until() == null ? null : today.minusDays(h.until());
        long id = people.add(new Person(null, h.name(), h.mail(), from, null, String.valueOf(100_207 + 7 * personIds.size()))).id();
        personIds.put(h.name(), id);
        if (!h.officer().isEmpty()) {
            people.add(new PersonOfficer(null, id, h.officer(), place(h.location()), regionIds.get(h.region()), from, until));
        }
    }

    /** The id of a location; null for the empty name. @throws FaultySetting when the demo file names one that it does not have */
    @Nullable
    Long place(String name) {
        return name.isEmpty() ? null : known(places, name).id();
    }

    @Nullable
    Long person(String name) {
        return name.isEmpty() ? null : known(personIds, name);
    }

    Actor actor(String username) {
        return known(actors, username);
    }

    /** Who decides for an approving department: the user that the demo says so of, or else communications. */
    Actor decider(String department) {
        return actor(deciders.getOrDefault(department, "communicatie"));
    }

    private static <T> T known(Map<String, T> all, String name) {
        if (!all.containsKey(name)) {
            throw new FaultySetting("ACCOUNTREGISTER_DEMO", "the demo file names \"" + name + "\", which is not in it");
        }
        return all.get(name);
    }
}
