package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Accounts;
import nl.accountregister.location.Location;
import nl.accountregister.location.Locations;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.platform.Platforms;
import nl.accountregister.plan.PlanFacts.Access;
import nl.accountregister.plan.PlanFacts.Past;
import nl.accountregister.shared.NotFound;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers the facts of a plan's document as they are now. */
@Singleton
class PresentFacts {

    private final Accounts accounts;
    private final AccessGrants grants;
    private final People people;
    private final Locations locations;
    private final Platforms platforms;
    private final Profiles profiles;

    PresentFacts(Accounts accounts, AccessGrants grants, People people, Locations locations, Platforms platforms, Profiles profiles) {
        this.accounts = accounts;
        this.grants = grants;
        this.people = people;
        this.locations = locations;
        this.platforms = platforms;
        this.profiles = profiles;
    }

    /**
     * @param day     the day on which conditions must hold to be named
     * @param history approved versions until the one that is described, the latest first
     * @throws NotFound when there is no such account
     */
    PlanFacts of(long accountId, LocalDate day, List<PlanVersion> history) {
        Account account = accounts.findSystem(accountId).orElseThrow(NotFound::new);
        Profile profile = profiles.current();
        return new PlanFacts(new PlanFacts.Organisation(profile.name(), profile.brand().colour()), page(account), access(account),
            accounts.conditions(List.of(accountId)).getOrDefault(accountId, List.of()).stream()
                .filter(c -> c.endsOn() == null || !c.endsOn().isBefore(day)).map(c -> new PlanFacts.Condition(c.text(), c.endsOn())).toList(),
            history.stream().map(Past::of).toList());
    }

    /** The account as a document names it. */
    PlanFacts.Page page(Account account) {
        return new PlanFacts.Page(account.name(), account.kind(),
            platforms.name(account.platform()), place(account), account.url(),
            people.get(account.ownerId()).name(), name(account.deputyId()), account.departmentList());
    }

    /** A page that is not in use yet gives nobody a right; who will run it are its owner and deputy. */
    private List<Access> access(Account account) {
        List<Access> access = new ArrayList<>(grants.of(account.id()).stream()
            .map(g -> new Access(g.personName(), g.role(), g.since(), g.endedOn())).toList());
        if (account.status() == AccountStatus.IN_PREPARATION) {
            Stream.of(account.ownerId(), account.deputyId()).map(this::name).filter(Objects::nonNull)
                .filter(name -> access.stream().noneMatch(a -> a.person().equals(name) && a.role() == AccessRole.ADMIN && a.endedOn() == null))
                .forEach(name -> access.add(new Access(name, AccessRole.ADMIN, null, null)));
        }
        return access;
    }

    @Nullable
    private String name(@Nullable Long person) {
        return Optional.ofNullable(person).flatMap(people::find).map(Person::name).orElse(null);
    }

    private String place(Account account) {
        String subject = account.subject() == null ? "" : account.subject();
        return account.locationId() == null ? subject : locations.find(account.locationId()).map(Location::name).orElse(subject);
    }
}
