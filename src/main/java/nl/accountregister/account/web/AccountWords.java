package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.history.AsOf;
import nl.accountregister.location.Location;
import nl.accountregister.location.Locations;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.person.Absence;
import nl.accountregister.person.Absences;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.platform.Platform;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Coded;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;
import java.util.Collection;
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
        return platforms.find(code).map(Platform::name).orElse(code);
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

    /** Names by id, fetched at once for a page full of values. */
    record Names(Map<Long, String> people, Map<Long, String> locations) {
    }

    /** The names that some values of facts need. @param people what {@code eigenaar} and {@code plaatsvervanger} hold */
    Names names(Collection<String> people) {
        List<Long> ids = people.stream().filter(v -> v != null && isId(v)).map(Long::valueOf).distinct().toList();
        return new Names(this.people.find(ids).stream().collect(toMap(Person::id, Person::name)),
            locations.all().stream().collect(toMap(Location::id, Location::name)));
    }

    /** The value of a fact as the audit log and {@code AccountVersions} have it; null when it is empty. */
    @Nullable
    String value(PageContext ctx, Names names, String fact, @Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return null;
        }
        return switch (fact) {
            case "platform" -> platform(raw);
            case "soort" -> coded(ctx, AccountKind.class, raw);
            case "status" -> coded(ctx, AccountStatus.class, raw);
            case "zichtbaarheid" -> coded(ctx, Visibility.class, raw);
            case "tweestapsverificatie" -> coded(ctx, TwoFactor.class, raw);
            case "hoogRisico" -> ctx.t(raw.equals("ja") ? "form.yes" : "form.no");
            case "rol" -> ctx.t("code.AccessRole." + raw);
            case "interval" -> isId(raw) ? ctx.t("account.months", Long.valueOf(raw)) : raw;
            case "locatie" -> isId(raw) ? names.locations().getOrDefault(Long.valueOf(raw), "?") : raw;
            case "eigenaar", "plaatsvervanger" -> isId(raw) ? names.people().getOrDefault(Long.valueOf(raw), "?") : raw;
            default -> raw.matches("\\d{4}-\\d{2}-\\d{2}") ? ctx.date(LocalDate.parse(raw)) : raw;
        };
    }

    /** The label of a fact; the fact's own name when the catalogue has none. */
    static String label(PageContext ctx, String fact) {
        String key = "account.fact." + fact;
        return ctx.texts().has(ctx.language(), key) ? ctx.t(key) : fact;
    }

    static String tone(AccountStatus status) {
        return switch (status) {
            case IN_PREPARATION -> "blue";
            case ACTIVE -> "green";
            case SUSPENDED -> "orange";
            case CLOSED -> "grey";
        };
    }

    private static boolean isId(String raw) {
        return raw.matches("\\d{1,18}");
    }

    private static <E extends Enum<E> & Coded> String coded(PageContext ctx, Class<E> type, String code) {
        return Coded.find(type, code).map(ctx::label).orElse(code);
    }
}
