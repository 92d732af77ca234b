package nl.accountregister.platform;

import io.micronaut.core.annotation.Nullable;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the catalogue says about one platform.
 *
 * @param scope         what its identities begin with; blogs and sites share one, as an address is the same account
 *                      whatever we call it
 * @param hosts         exact names on which its accounts live
 * @param countries     domains that are the platform's own in a country, with the one that each stands for: {@code google.nl} for
 *                      {@code google.com}
 * @param languageHosts hosts before which a language or country may stand, as in {@code nl-nl.facebook.com}
 * @param refusedHosts  hosts of the platform that tell nothing about an account, with why
 * @param forms         how its addresses look, the particular ones first
 * @param reserved      words that are no account, with what they are; lower case
 * @param refusedForms  shapes of address that are no account, with what they are
 * @param guarded       words in a foreign host name that are there to deceive
 * @param ordinary      words that differ from a guarded one by a letter and mean something else
 * @param uriScheme     scheme of its own addresses ({@code spotify:show:…}), with the host that it stands for; or null
 */
record CatalogueEntry(Platform platform, String scope, Set<String> hosts, Map<String, String> countries, Set<String> languageHosts,
                      Map<String, Reason> refusedHosts, List<AddressForm> forms, Map<String, Reason> reserved, Map<PathPattern, Reason> refusedForms,
                      List<String> guarded, Set<String> ordinary, @Nullable UriScheme uriScheme) {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
        .map(country -> country.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());

    record UriScheme(String name, String host) {
    }

    CatalogueEntry {
        hosts = Set.copyOf(hosts);
        countries = Map.copyOf(countries);
        languageHosts = Set.copyOf(languageHosts);
        refusedHosts = Map.copyOf(refusedHosts);
        forms = List.copyOf(forms);
        reserved = Map.copyOf(reserved);
        refusedForms = Collections.unmodifiableMap(new LinkedHashMap<>(refusedForms));
        guarded = List.copyOf(guarded);
        ordinary = Set.copyOf(ordinary);
    }

    /** The form that a name by itself is meant in, or null. */
    @Nullable AddressForm typedForm() {
        return forms.stream().filter(AddressForm::typed).findFirst().orElse(null);
    }

    boolean ownsHost(String host) {
        int dot = host.indexOf('.');
        return hosts.contains(host)
            || isLanguage(host, dot) && languageHosts.contains(host.substring(dot + 1));
    }

    /** A language or country, or both: {@code nl}, {@code pt-br}; {@code ww} is neither. */
    static boolean isLanguage(String host, int length) {
        String label = length < 0 ? "" : host.substring(0, length);
        return length == 2 && (LANGUAGES.contains(label) || COUNTRIES.contains(label))
            || length == 5 && label.charAt(2) == '-' && LANGUAGES.contains(label.substring(0, 2))
            && COUNTRIES.contains(label.substring(3));
    }
}
