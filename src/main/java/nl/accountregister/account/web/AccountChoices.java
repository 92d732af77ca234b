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
import nl.accountregister.person.Person;
import nl.accountregister.person.PersonChoices;
import nl.accountregister.platform.Platform;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What can be chosen in the filters and forms of accounts. */
@Singleton
class AccountChoices {

    private final Platforms platforms;
    private final Locations locations;
    private final PersonChoices people;
    private final Accounts accounts;

    AccountChoices(Platforms platforms, Locations locations, PersonChoices people, Accounts accounts) {
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
    AccountFormPage.Choices forForm(PageContext ctx, @Nullable Account account, FormView form) {
        List<Location> open = new ArrayList<>(locations.open());
        List<Long> now = account == null ? List.of() : Stream.of(account.ownerId(), account.deputyId()).filter(Objects::nonNull).toList();
        if (account != null) {
            if (account.locationId() != null && open.stream().noneMatch(l -> l.id().equals(account.locationId()))) {
                locations.find(account.locationId()).ifPresent(open::add);
            }
        }
        return new AccountFormPage.Choices(platforms(platforms.all().stream().filter(p -> !p.retired()).toList()), coded(ctx, AccountKind.class),
            locations(open), people(ctx, form, "eigenaar", now), people(ctx, form, "plaatsvervanger", now), coded(ctx, Visibility.class), coded(ctx, TwoFactor.class));
    }

    private ChoiceView people(PageContext ctx, FormView form, String field, List<Long> now) {
        return ChoiceView.of(ctx, form, field, (search, chosen) -> people.of(ctx.actor(), search, Stream.concat(chosen.stream(), now.stream()).toList(), List.of()));
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
