package nl.accountregister.completeness;

import io.micronaut.context.annotation.Context;
import nl.accountregister.location.LocationKind;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.organisation.PlatformStatus;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.yaml.Definition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Verwachtingen of the profile: which pages its locations may or must have, and the accounts that its document names. A
 * profile that says nothing expects nothing.
 */
@Context
public class Expectations {

    /** Days after which something is in preparation for too long, where the profile is silent: a choice of the register. */
    static final int PREPARATION_DAYS = 60;
    /** Days after the last post from which an account is dormant, where the profile is silent: a choice of the register. */
    static final int DORMANT_DAYS = 90;
    private static final int MOST_DAYS = 1000;

    private final List<Expectation> expectations;
    private final List<Named> named;
    private final int preparationDays;
    private final int dormantDays;

    /** @throws nl.accountregister.shared.FaultyDefinition when the profile's part cannot be used */
    public Expectations(Profiles profiles) {
        Profile profile = profiles.current();
        Read read = profiles.expected().map(d -> d.as(part -> read(part, profile))).orElse(new Read(List.of(), PREPARATION_DAYS, DORMANT_DAYS));
        expectations = read.expectations;
        preparationDays = read.preparation;
        dormantDays = read.dormant;
        named = profile.corporateAccounts().stream().map(a -> new Named(a.platform(), a.handle())).toList();
    }

    /**
     * What is expected of locations on one platform.
     *
     * @param kinds  of locations; every kind when empty
     * @param source where the document says so; may be empty
     */
    public record Expectation(String platform, Set<LocationKind> kinds, Strictness how, String source) {
    }

    /** An account that the document of the organisation names. */
    public record Named(String platform, String name) {

        /** The name as it is compared: letters and digits without accents, lower case. */
        String plain() {
            return Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        }
    }

    private record Read(List<Expectation> expectations, int preparation, int dormant) {
    }

    public List<Expectation> ofLocations() {
        return expectations;
    }

    public List<Named> named() {
        return named;
    }

    /** Whether the profile expects nothing at all. */
    public boolean isEmpty() {
        return expectations.isEmpty() && named.isEmpty();
    }

    /** Whether there is anything that must be there, and not merely may. */
    boolean mustAnything() {
        return !named.isEmpty() || expectations.stream().anyMatch(e -> e.how() == Strictness.MUST);
    }

    /** Codes of the platforms on which something is expected, in the order of the profile. */
    public List<String> platforms() {
        Set<String> codes = new LinkedHashSet<>();
        named.forEach(n -> codes.add(n.platform()));
        expectations.forEach(e -> codes.add(e.platform()));
        return List.copyOf(codes);
    }

    /** Where the document says what is expected of locations on this platform; empty when it does not say. */
    public String source(String platform) {
        return expectations.stream().filter(e -> e.platform().equals(platform)).map(Expectation::source).filter(s -> !s.isEmpty()).distinct()
            .reduce((a, b) -> a + ", " + b).orElse("");
    }

    /** An account is in preparation for too long when it was registered more than so many days ago. */
    public int preparationDays() {
        return preparationDays;
    }

    /** An account is dormant (slapend) when its last post is more than so many days ago. */
    public int dormantDays() {
        return dormantDays;
    }

    private static Read read(Definition d, Profile profile) {
        List<String> inUse = profile.platformCodes(PlatformStatus.IN_USE);
        List<Expectation> all = new ArrayList<>();
        d.parts("locatiepaginas", p -> {
            List<String> named = p.texts("platforms");
            named.stream().filter(code -> !inUse.contains(code)).findFirst().ifPresent(code -> {
                throw p.place("platforms").fault(code + " is not under 'platforms' of the profile as one that is in use");
            });
            List<String> asked = profile.requestPlatforms(AccountKind.LOCATION_PAGE);
            Set<LocationKind> kinds = Set.copyOf(p.codes("soorten", LocationKind.class));
            Strictness how = p.code("hoe", Strictness.class);
            String source = p.optionalText("bron");
            List<String> on = named.isEmpty() ? asked : named;
            if (on.isEmpty()) {
                throw p.place().fault("name 'platforms': there is none on which a location page may be asked for");
            }
            on.forEach(code -> all.add(new Expectation(code, kinds, how, source)));
            return on;
        });
        return new Read(List.copyOf(all), d.optionalWhole("voorbereiding-dagen", 1, MOST_DAYS).orElse(PREPARATION_DAYS),
            d.optionalWhole("slapend-dagen", 1, MOST_DAYS).orElse(DORMANT_DAYS));
    }
}
