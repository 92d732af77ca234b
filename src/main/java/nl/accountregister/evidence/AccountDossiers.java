package nl.accountregister.evidence;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.deviation.Deviations;
import nl.accountregister.deviation.Exemptions;
import nl.accountregister.handover.Handovers;
import nl.accountregister.intake.AccountIntakes;
import nl.accountregister.intake.Requests;
import nl.accountregister.location.Location;
import nl.accountregister.location.Locations;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.plan.Plans;
import nl.accountregister.review.Reviews;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.signal.Signals;
import nl.accountregister.timeline.Happening;
import nl.accountregister.timeline.Timeline;

import java.util.Optional;

/** Dossiers: brings together what each feature keeps of an account, for who sees the inventory. It stores nothing. */
@Singleton
public class AccountDossiers {

    /** So many deviations and exemptions of one account are shown at most. */
    public static final int MOST = 200;

    private final Accounts accounts;
    private final Origin origin;
    private final Care care;
    private final Rules rules;
    private final Timeline timeline;

    AccountDossiers(Accounts accounts, Origin origin, Care care, Rules rules, Timeline timeline) {
        this.accounts = accounts;
        this.origin = origin;
        this.care = care;
        this.rules = rules;
        this.timeline = timeline;
    }

    /** Who knows where an account comes from, and whose it is. */
    @Singleton
    record Origin(Requests requests, AccountIntakes intakes, Plans plans, People people, Locations locations) {
    }

    /** Who knows what was done for an account since. */
    @Singleton
    record Care(AccessGrants grants, Reviews reviews, Handovers handovers, Signals signals) {
    }

    /** Who knows where it differs from the rules. */
    @Singleton
    record Rules(Deviations deviations, Exemptions exemptions) {
    }

    /** The dossier as it is now. @throws NotFound when there is no such account */
    public AccountDossier of(Actor actor, long accountId) {
        Permission.SEE_INVENTORY.require(actor);
        rules.deviations.freshen();
        return gathered(actor, accountId);
    }

    @ReadOnly
    AccountDossier gathered(Actor actor, long accountId) {
        Account account = accounts.getInFull(actor, accountId);
        return new AccountDossier(account, name(account.ownerId()), account.deputyId() == null ? null : name(account.deputyId()),
            Optional.ofNullable(account.locationId()).flatMap(origin.locations::find).map(Location::name).orElse(null),
            account.requestId() == null ? null : origin.requests.get(actor, account.requestId()), origin.intakes.of(actor, accountId), origin.plans.versionsOf(accountId),
            care.grants.of(accountId), care.reviews.of(actor, accountId), rules.deviations.everOf(actor, accountId, MOST), rules.exemptions.ofAccount(actor, accountId, MOST),
            care.handovers.of(actor, accountId), care.signals.of(actor, accountId));
    }

    /** A page of what happened, the oldest first. */
    public Page<Happening> happenings(Actor actor, long accountId, Page.Slice slice) {
        Permission.SEE_INVENTORY.require(actor);
        return timeline.of(actor, accountId, true, slice).page();
    }

    private String name(long person) {
        return origin.people.find(person).map(Person::name).orElse("–");
    }
}
