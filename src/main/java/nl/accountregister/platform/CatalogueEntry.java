package nl.accountregister.platform;

import io.micronaut.core.annotation.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the catalogue says about one platform.
 *
 * @param scope         what its identities begin with; blogs and sites share one, as an address is the same account
 *                      whatever we call it
 * @param hosts         exact names on which its accounts live
 * @param languageHosts hosts before which a language or country may stand, as in {@code nl-nl.facebook.com}
 * @param refusedHosts  hosts of the platform that tell nothing about an account, with why
 * @param forms         how its addresses look, the particular ones first
 * @param reserved      words that are no account, with what they are; lower case
 * @param guarded       words in a foreign host name that are there to deceive
 * @param uriScheme     scheme of its own addresses ({@code spotify:show:…}), with the host that it stands for; or null
 */
record CatalogueEntry(Platform platform, String scope, Set<String> hosts, Set<String> languageHosts,
                      Map<String, Reason> refusedHosts, List<AddressForm> forms, Map<String, Reason> reserved,
                      List<String> guarded, @Nullable UriScheme uriScheme) {

    record UriScheme(String name, String host) {
    }

    CatalogueEntry {
        hosts = Set.copyOf(hosts);
        languageHosts = Set.copyOf(languageHosts);
        refusedHosts = Map.copyOf(refusedHosts);
        forms = List.copyOf(forms);
        reserved = Map.copyOf(reserved);
        guarded = List.copyOf(guarded);
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

    /** {@code nl}, {@code pt-br}. */
    static boolean isLanguage(String host, int length) {
        return (length == 2 || length == 5 && host.charAt(2) == '-' && areLetters(host, 3)) && areLetters(host, 0);
    }

    private static boolean areLetters(String host, int at) {
        return Ascii.isLetter(host.charAt(at)) && Ascii.isLetter(host.charAt(at + 1));
    }
}
