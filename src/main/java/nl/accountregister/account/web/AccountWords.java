package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.history.AsOf;
import nl.accountregister.location.Location;
import nl.accountregister.location.Locations;
import nl.accountregister.person.Absence;
import nl.accountregister.person.Absences;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.platform.Platforms;
import nl.accountregister.web.PageContext;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toMap;

/** The data of an account in words: names for ids, labels for codes, dates as people write them. */
@Singleton
class AccountWords {

    private final Platforms platforms;
    private final Locations locations;
    private final People people;
    private final Absences absences;

    AccountWords(Platforms platforms, Locations locations, People people, Absences absences) {
        this.platforms = platforms;
        this.locations = locations;
        this.people = people;
        this.absences = absences;
    }

    String platform(String code) {
        return platforms.name(code);
    }

    @Nullable
    String location(@Nullable Long id) {
        return id == null ? null : locations.find(id).map(Location::name).orElse(null);
    }

    @Nullable
    Person person(@Nullable Long id) {
        return id == null ? null : people.find(id).orElse(null);
    }

    /** The names that an account needs in the API, as they were. */
    AccountJson.Names names(Account a, AsOf asOf) {
        Map<Long, String> staff = people.find(Stream.of(a.ownerId(), a.deputyId()).filter(Objects::nonNull).distinct().toList(), asOf).stream()
            .collect(toMap(Person::id, Person::name, (one, other) -> one));
        return new AccountJson.Names(a.locationId() == null ? null : locations.find(a.locationId(), asOf).map(Location::name).orElse(null),
            staff.get(a.ownerId()), a.deputyId() == null ? null : staff.get(a.deputyId()));
    }

    /** "Noor Voorbeeld (afwezig t/m 3 december 2026, vervanger Mien Voorbeeld)", for these medewerkers by their ids. */
    Map<Long, String> standing(PageContext ctx, List<Person> some) {
        Map<Long, Absence> away = absences.on(ctx.today(), some.stream().map(Person::id).toList());
        Map<Long, String> substitutes = people.find(away.values().stream().map(Absence::substituteId).filter(Objects::nonNull).toList()).stream()
            .collect(toMap(Person::id, Person::name));
        return some.stream().distinct().collect(toMap(Person::id, p -> standing(ctx, p, away.get(p.id()), substitutes)));
    }

    private static String standing(PageContext ctx, Person person, @Nullable Absence away, Map<Long, String> substitutes) {
        if (!person.isInService(ctx.today())) {
            return ctx.t("account.person.left", person.name());
        }
        if (away == null) {
            return person.name();
        }
        return away.substituteId() == null ? ctx.t("account.person.away", person.name(), away.untilOn())
            : ctx.t("account.person.replaced", person.name(), away.untilOn(), substitutes.get(away.substituteId()));
    }

    static String tone(AccountStatus status) {
        return switch (status) {
            case IN_PREPARATION -> "blue";
            case ACTIVE -> "green";
            case SUSPENDED -> "orange";
            case CLOSED -> "grey";
        };
    }
}
