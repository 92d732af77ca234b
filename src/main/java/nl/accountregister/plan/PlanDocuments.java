package nl.accountregister.plan;

import jakarta.inject.Singleton;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.location.Location;
import nl.accountregister.location.Locations;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.plan.PlanDocument.Access;
import nl.accountregister.platform.Platform;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.NotFound;

import java.util.List;
import java.util.Optional;

/** Gathers what the document of an account's plan says. Only system calls: the caller has checked who reads it. */
@Singleton
class PlanDocuments {

    private final Plans plans;
    private final Accounts accounts;
    private final AccessGrants grants;
    private final People people;
    private final Locations locations;
    private final Platforms platforms;

    PlanDocuments(Plans plans, Accounts accounts, AccessGrants grants, People people, Locations locations, Platforms platforms) {
        this.plans = plans;
        this.accounts = accounts;
        this.grants = grants;
        this.people = people;
        this.locations = locations;
        this.platforms = platforms;
    }

    /** @throws NotFound when there is no such account, or none of its plan's versions is approved */
    PlanDocument ofAccount(long accountId) {
        Account account = accounts.findSystem(accountId).orElseThrow(NotFound::new);
        PlanForm form = plans.formOfAccount(accountId).orElseThrow(NotFound::new);
        List<PlanVersion> approved = plans.versionsOf(accountId).stream().filter(v -> v.status() == PlanStatus.APPROVED).toList();
        return new PlanDocument(form, approved.stream().findFirst().orElseThrow(NotFound::new), approved, page(account),
            grants.of(accountId).stream().map(g -> new Access(g.personName(), g.role(), g.since(), g.endedOn())).toList());
    }

    /** The account as a document names it. */
    PlanDocument.Page page(Account account) {
        return new PlanDocument.Page(account.name(), account.kind(),
            platforms.find(account.platform()).map(Platform::name).orElse(account.platform()), place(account), account.url(),
            people.get(account.ownerId()).name(),
            Optional.ofNullable(account.deputyId()).flatMap(people::find).map(Person::name).orElse(null), account.departmentList());
    }

    private String place(Account account) {
        String subject = account.subject() == null ? "" : account.subject();
        return account.locationId() == null ? subject : locations.find(account.locationId()).map(Location::name).orElse(subject);
    }
}
