package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.location.Location;
import nl.accountregister.location.Locations;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.platform.Platform;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What can be chosen in the filters and forms of accounts. */
@Singleton
class AccountChoices {

    private final Platforms platforms;
    private final Locations locations;
    private final People people;
    private final Accounts accounts;

    AccountChoices(Platforms platforms, Locations locations, People people, Accounts accounts) {
        this.platforms = platforms;
        this.locations = locations;
        this.people = people;
        this.accounts = accounts;
    }

    AccountListPage.Choices forFilter(PageContext ctx, @Nullable Long ownerId) {
        List<Option> owners = Permission.SEE_EVERYTHING.heldBy(ctx.actor()) ? named(accounts.owners(ctx.actor(), ownerId)) : List.of();
        return new AccountListPage.Choices(coded(ctx, AccountStatus.class), platforms(platforms.all()), locations(locations.all()),
            coded(ctx, AccountKind.class), owners,
            List.of(new Option("true", ctx.t("form.yes")), new Option("false", ctx.t("form.no"))));
    }

    /** For a new account, or, when one is given, for changing it: what it has now stays a choice. */
    AccountFormPage.Choices forForm(PageContext ctx, Account account) {
        List<Location> open = new ArrayList<>(locations.open());
        List<Person> inService = new ArrayList<>(people.inService());
        if (account != null) {
            if (account.locationId() != null && open.stream().noneMatch(l -> l.id().equals(account.locationId()))) {
                locations.find(account.locationId()).ifPresent(open::add);
            }
            List<Long> gone = new ArrayList<>();
            for (Long id : Arrays.asList(account.ownerId(), account.deputyId())) {
                if (id != null && inService.stream().noneMatch(p -> p.id().equals(id))) {
                    gone.add(id);
                }
            }
            inService.addAll(people.find(gone));
        }
        return new AccountFormPage.Choices(platforms(platforms.all().stream().filter(p -> !p.retired()).toList()), coded(ctx, AccountKind.class),
            locations(open), named(inService), coded(ctx, Visibility.class), coded(ctx, TwoFactor.class));
    }

    private static List<Option> platforms(List<Platform> some) {
        return some.stream().map(p -> new Option(p.code(), p.name())).toList();
    }

    private static List<Option> locations(List<Location> some) {
        return some.stream().map(l -> new Option(String.valueOf(l.id()), l.name())).toList();
    }

    private static List<Option> named(List<Person> some) {
        return some.stream().map(p -> new Option(String.valueOf(p.id()), p.name())).toList();
    }

    private static <E extends Enum<E> & Coded> List<Option> coded(PageContext ctx, Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(c -> new Option(c.code(), ctx.label(c))).toList();
    }
}
