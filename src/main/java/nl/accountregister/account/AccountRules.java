package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.location.Location;
import nl.accountregister.location.Locations;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.platform.Platform;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Today;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * Regels for the data of an account: an owner who is a person in service and not the deputy too, a location that is
 * open for a location page, a functional mailbox, an address of the platform. Everything wrong is reported at once.
 */
@Singleton
class AccountRules {

    private static final int MAX_INTERVAL = 60;

    private final Locations locations;
    private final People people;
    private final Platforms platforms;
    private final Profiles profiles;
    private final Today today;

    AccountRules(Locations locations, People people, Platforms platforms, Profiles profiles, Today today) {
        this.locations = locations;
        this.people = people;
        this.platforms = platforms;
        this.profiles = profiles;
        this.today = today;
    }

    /**
     * Where the rules look people and locations up.
     *
     * @param asItIs whether an account is taken as it is: an owner who has left and a location that is closed are facts then,
     *     for the list of deviations
     */
    record Lookup(LongFunction<Optional<Location>> location, LongFunction<Optional<Person>> person, boolean asItIs) {
    }

    /** Cleaned data: what may be stored. */
    record Clean(String name, String platform, AccountKind kind, @Nullable Address address, @Nullable Long locationId, @Nullable String subject,
                 long ownerId, @Nullable Long deputyId, String departments, Visibility visibility, @Nullable String audience,
                 TwoFactor twoFactor, @Nullable String recoveryMailbox, int interval, boolean highRisk) {
    }

    /**
     * @param before         the account as it is; null when it is new
     * @param addressNeeded  whether it must have an address
     * @throws nl.accountregister.shared.RuleViolation with everything that is wrong
     */
    Clean check(NewAccount data, @Nullable Account before, boolean addressNeeded) {
        return check(data, before, addressNeeded, new Lookup(locations::find, people::find, false));
    }

    /** The same for an account that begins: on a platform that is gone none does. What was there is taken in with an import. */
    Clean checkNew(NewAccount data, boolean addressNeeded) {
        Optional<Platform> gone = data.platform() == null ? Optional.empty() : platforms.find(data.platform().strip()).filter(Platform::retired);
        if (gone.isPresent()) {
            throw RuleViolation.of("platform", "account.platform.retired", gone.get().name());
        }
        return check(data, null, addressNeeded);
    }

    /** The same for an account that is one of many, whose people and locations were read before. */
    Clean check(NewAccount data, @Nullable Account before, boolean addressNeeded, Lookup lookup) {
        PlainText check = new PlainText();
        String name = check.line("naam", data.name(), 160);
        String platform = platform(check, data, before);
        AccountKind kind = required(check, "soort", data.kind());
        Address address = addressNeeded || (data.url() != null && !data.url().isBlank()) ? Address.read(platforms, check, data.url(), platform) : null;
        if (address != null) {
            address = address.identified(platforms, check, data.platformId(), before == null ? null : before.platformRef(), platform);
        } else if (data.platformId() != null && !data.platformId().isBlank() && check.violations().isEmpty()) {
            check.refuse("platformId", "account.platformId.first");
        }
        String subject = emptyToNull(check.optionalLine("onderwerp", data.subject(), 160));
        place(check, kind, data.locationId(), subject, before, lookup);
        Long owner = person(check, "eigenaar", data.ownerId(), before == null ? null : before.ownerId(), true, lookup);
        Long deputy = person(check, "plaatsvervanger", data.deputyId(), before == null ? null : before.deputyId(), false, lookup);
        if (deputy != null && deputy.equals(owner)) {
            check.refuse("plaatsvervanger", "account.deputy.same");
        }
        String departments = departments(check, data.departments());
        String audience = emptyToNull(check.optionalBlock("doelgroep", data.audience(), 2000));
        String mailbox = mailbox(check, data.recoveryMailbox());
        int interval = Objects.requireNonNullElseGet(data.reviewIntervalMonths(), () -> profiles.current().reviewMonths(kind));
        if (interval < 1 || interval > MAX_INTERVAL) {
            check.refuse("interval", "account.interval", MAX_INTERVAL);
        }
        check.check();
        return new Clean(name, platform, kind, address, data.locationId(), subject, owner, deputy, departments,
            Objects.requireNonNullElse(data.visibility(), Visibility.PUBLIC), audience, Objects.requireNonNullElse(data.twoFactor(), TwoFactor.UNKNOWN),
            mailbox, interval, Objects.requireNonNullElse(data.highRisk(), before != null && before.highRisk()));
    }

    private String platform(PlainText check, NewAccount data, @Nullable Account before) {
        String code = check.line("platform", data.platform(), 32);
        if (!code.isEmpty() && platforms.find(code).isEmpty()) {
            check.refuse("platform", "account.platform.unknown", code);
        } else if (before != null && !code.isEmpty() && !before.platform().equals(code)) {
            check.refuse("platform", "account.platform.fixed");
        }
        return code;
    }

    private void place(PlainText check, @Nullable AccountKind kind, @Nullable Long locationId, @Nullable String subject, @Nullable Account before,
                       Lookup lookup) {
        Optional<Location> location = locationId == null ? Optional.empty() : lookup.location().apply(locationId);
        if (locationId != null && location.isEmpty()) {
            check.refuse("locatie", "account.location.unknown");
        }
        if (kind == AccountKind.LOCATION_PAGE && locationId == null) {
            check.refuse("locatie", "account.location.required");
        }
        boolean isNew = before == null || !Objects.equals(before.locationId(), locationId);
        if (isNew && !lookup.asItIs() && location.filter(l -> !l.isOpen(today.date())).isPresent()) {
            check.refuse("locatie", "account.location.closed", location.get().name(), location.get().closedOn());
        }
        boolean forSubject = kind == AccountKind.DEPARTMENT || kind == AccountKind.PROJECT || kind == AccountKind.SERVICE || kind == AccountKind.FUNCTION;
        if (forSubject && subject == null && locationId == null) {
            check.refuse("onderwerp", "account.subject.required");
        }
    }

    /** Somebody who has left may stay where they are until replaced, but nobody who has left is put there. */
    @Nullable
    private Long person(PlainText check, String field, @Nullable Long id, @Nullable Long before, boolean needed, Lookup lookup) {
        if (id == null) {
            if (needed) {
                check.refuse(field, "account.person.required");
            }
            return null;
        }
        if (!id.equals(before) && lookup.person().apply(id).filter(p -> lookup.asItIs() || p.isInService(today.date())).isEmpty()) {
            check.refuse(field, "account.person.unknown");
        }
        return id;
    }

    private String departments(PlainText check, @Nullable List<String> raw) {
        Set<String> clean = new LinkedHashSet<>();
        for (String department : raw == null ? List.<String>of() : raw) {
            String text = check.optionalLine("verantwoordelijk", department, 120);
            if (!text.isEmpty()) {
                clean.add(text);
            }
        }
        List<String> all = new ArrayList<>(clean.isEmpty() ? profiles.current().approvingDepartments() : clean);
        String joined = String.join("\n", all);
        if (joined.length() > 1000) {
            check.refuse("verantwoordelijk", "error.text.tooLong", 1000, joined.length());
        }
        return joined;
    }

    @Nullable
    private String mailbox(PlainText check, @Nullable String raw) {
        String mailbox = check.optionalLine("herstelmailbox", raw, 254);
        if (mailbox.isEmpty()) {
            return null;
        }
        if (!mailbox.matches("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+")) {
            check.refuse("herstelmailbox", "account.mailbox.form");
        }
        return mailbox;
    }

    @Nullable
    private static <T> T required(PlainText check, String field, @Nullable T value) {
        if (value == null) {
            check.refuse(field, "error.required");
        }
        return value;
    }

    @Nullable
    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
