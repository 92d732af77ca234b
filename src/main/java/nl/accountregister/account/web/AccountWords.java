package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountStatus;
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
import nl.accountregister.web.PageContext;

import java.time.LocalDate;

/** The data of an account in words: names for ids, labels for codes, dates as people write them. */
@Singleton
class AccountWords {

    private final Platforms platforms;
    private final Locations locations;
    private final People people;

    AccountWords(Platforms platforms, Locations locations, People people) {
        this.platforms = platforms;
        this.locations = locations;
        this.people = people;
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

    /** The value of a fact as the audit log and {@code AccountVersions} have it; null when it is empty. */
    @Nullable
    String value(PageContext ctx, String fact, @Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return null;
        }
        return switch (fact) {
            case "platform" -> platform(raw);
            case "soort" -> coded(ctx, AccountKind.class, raw);
            case "status" -> coded(ctx, AccountStatus.class, raw);
            case "zichtbaarheid" -> coded(ctx, Visibility.class, raw);
            case "tweestapsverificatie" -> coded(ctx, TwoFactor.class, raw);
            case "locatie" -> isId(raw) ? location(Long.valueOf(raw)) : raw;
            case "eigenaar", "plaatsvervanger" -> isId(raw) ? name(Long.valueOf(raw)) : raw;
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

    @Nullable
    private String name(Long id) {
        Person person = person(id);
        return person == null ? null : person.name();
    }

    private static boolean isId(String raw) {
        return raw.matches("\\d{1,18}");
    }

    private static <E extends Enum<E> & Coded> String coded(PageContext ctx, Class<E> type, String code) {
        return Coded.find(type, code).map(ctx::label).orElse(code);
    }
}
