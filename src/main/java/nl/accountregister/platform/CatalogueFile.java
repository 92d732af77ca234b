package nl.accountregister.platform;

import nl.accountregister.shared.yaml.Definition;
import nl.accountregister.shared.yaml.Place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Catalogusbestand {@code platforms.yml}: its keys, what they become, and what of it cannot be right. */
final class CatalogueFile {

    private static final String HOST = "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+";
    private static final String HOST_RULE = "be the name of a host in lower case, such as www.facebook.com";
    private static final String WORD_RULE = "be in lower case and without blanks or slashes";

    private static final Map<String, Reason> REASONS = new TreeMap<>(Map.of(
        "bericht", Reason.POST, "kort", Reason.SHORT_LINK, "doorverwijzing", Reason.REDIRECT,
        "uitnodiging", Reason.INVITATION, "verborgen", Reason.HIDDEN_ID, "functie", Reason.FUNCTION_PAGE, "zoeken", Reason.SEARCH));

    private final Map<String, String> ownerOfName = new HashMap<>();
    private final Map<String, String> ownerOfHost = new HashMap<>();
    private final List<Example> examples = new ArrayList<>();

    private record Example(String code, String address, Place place) {
    }

    private CatalogueFile() {
    }

    /** @throws nl.accountregister.shared.FaultyDefinition when the catalogue cannot be used, with the line */
    static Catalogue read(String file, byte[] content) {
        return new CatalogueFile().catalogue(file, content);
    }

    private Catalogue catalogue(String file, byte[] content) {
        List<CatalogueEntry> entries = Definition.read(file, content, d -> {
            List<CatalogueEntry> all = d.parts("platforms", this::entry);
            if (all.isEmpty()) {
                throw d.place("platforms").fault("at least one platform is needed");
            }
            return all;
        });
        Catalogue catalogue = new Catalogue(entries);
        Platforms platforms = new Platforms(catalogue);
        for (Example example : examples) {
            Recognition outcome = platforms.recognise(example.address(), example.code());
            if (!(outcome instanceof Recognition.Recognised recognised)) {
                throw example.place().fault("this example fits none of the shapes under 'adressen' ("
                    + ((Recognition.NotRecognised) outcome).reason() + ")");
            }
            Recognition again = platforms.recognise(recognised.canonicalUrl(), example.code());
            if (!(again instanceof Recognition.Recognised second) || !second.canonicalUrl().equals(recognised.canonicalUrl())
                || !second.identity().equals(recognised.identity())) {
                throw example.place().fault("its canonical address " + recognised.canonicalUrl()
                    + " is not recognised as the same account");
            }
        }
        return catalogue;
    }

    private CatalogueEntry entry(Definition d) {
        String code = d.text("code", "[A-Z][A-Z0-9_]{0,31}", "be in capitals, such as FACEBOOK, and at most 32 long");
        String name = d.text("naam");
        List<String> former = d.texts("heette");
        claim(ownerOfName, Catalogue.plain(code), code, d.place("code"), "code");
        if (!Catalogue.plain(name).equals(Catalogue.plain(code))) {
            claim(ownerOfName, Catalogue.plain(name), code, d.place("naam"), "name");
        }
        former.forEach(f -> claim(ownerOfName, Catalogue.plain(f), code, d.place("heette"), "name"));

        List<String> hosts = d.texts("hosts", HOST, HOST_RULE);
        Map<String, String> countries = d.optionalPart("landdomeinen", CatalogueFile::countries).orElse(Map.of());
        countries.keySet().forEach(domain -> claim(ownerOfHost, domain, code, d.place("landdomeinen"), "host"));
        List<String> languageHosts = d.texts("taalhosts", HOST, HOST_RULE);
        Map<String, Reason> refusedHosts = d.optionalPart("hosts-zonder-account", p -> reasons(p, HOST, HOST_RULE)).orElse(Map.of());
        hosts.forEach(host -> claim(ownerOfHost, host, code, d.place("hosts"), "host"));
        refusedHosts.keySet().forEach(host -> claim(ownerOfHost, host, code, d.place("hosts-zonder-account"), "host"));

        Map<String, NameRule> rules = d.optionalPart("regels", AddressFormFile::rules).orElse(Map.of());
        List<AddressForm> forms = new ArrayList<>();
        d.parts("adressen", p -> AddressFormFile.forms(p, rules)).forEach(forms::addAll);
        checkForms(d, hosts, forms, code);

        String example = d.optionalText("voorbeeld");
        if (!example.isEmpty()) {
            examples.add(new Example(code, example, d.place("voorbeeld")));
        }
        Platform platform = new Platform(code, name, former, d.flag("vervallen", false),
            forms.stream().anyMatch(f -> f.pattern().anyHost()), d.flag("eigen-id", false),
            forms.stream().map(AddressForm::kind).distinct().toList(), example.isEmpty() ? null : example);
        String scope = d.optionalText("identiteit-samen-met", "[a-z]+", "be one word in lower case");
        Optional<CatalogueEntry.UriScheme> scheme = d.optionalPart("schema", s ->
            new CatalogueEntry.UriScheme(s.text("naam", "[a-z]+", "be one word in lower case"), s.text("host", HOST, HOST_RULE)));
        return new CatalogueEntry(platform, scope.isEmpty() ? code.toLowerCase(Locale.ROOT) : scope,
            Set.copyOf(hosts), countries, Set.copyOf(languageHosts), refusedHosts, forms,
            d.optionalPart("geen-account", CatalogueFile::reservedWords).orElse(Map.of()),
            d.optionalPart("vormen-zonder-account", p -> AddressFormFile.refused(p, REASONS)).orElse(Map.of()),
            d.texts("bewaakt", "[a-z]{5,}", "be one word of at least five lower-case letters"),
            Set.copyOf(d.texts("gewone-woorden", "[a-z]+", "be one word of lower-case letters")), scheme.orElse(null));
    }

    private void checkForms(Definition d, List<String> hosts, List<AddressForm> forms, String code) {
        if (forms.isEmpty()) {
            throw d.place("adressen").fault("at least one form of address is needed under 'adressen'");
        }
        if (forms.stream().filter(AddressForm::typed).count() > 1) {
            throw d.place("adressen").fault("only one form can be 'getypt'");
        }
        for (AddressForm form : forms) {
            PathPattern pattern = form.pattern();
            if (pattern.host() == null && hosts.isEmpty()) {
                throw d.place("adressen").fault("a shape without a host needs 'hosts'");
            }
            String own = pattern.ownHost() == null ? pattern.parentDomain() : pattern.ownHost();
            if (own != null && !own.matches(HOST)) {
                throw d.place("adressen").fault("'" + own + "' must " + HOST_RULE);
            }
            if (pattern.ownHost() != null && !code.equals(ownerOfHost.getOrDefault(own, code))) {
                throw d.place("adressen").fault("the host " + own + " belongs to " + ownerOfHost.get(own));
            }
            if (pattern.ownHost() != null) {
                ownerOfHost.put(own, code);
            }
        }
    }

    /** {@code hoofd: google.com} with {@code einden: [nl, co.uk]} gives {@code google.nl} and {@code google.co.uk} for it. */
    private static Map<String, String> countries(Definition d) {
        String main = d.text("hoofd", HOST, HOST_RULE);
        String name = main.substring(0, main.indexOf('.') + 1);
        Map<String, String> countries = new HashMap<>();
        for (String ending : d.texts("einden", "[a-z]{2,3}(\\.[a-z]{2})?", "be the end of a domain, such as nl or co.uk")) {
            if (countries.put(name + ending, main) != null || main.equals(name + ending)) {
                throw d.place("einden").fault("'" + ending + "' is here twice");
            }
        }
        return countries;
    }

    /** Words that are no account, with what they are. */
    static Map<String, Reason> reservedWords(Definition d) {
        return reasons(d, "[^A-Z\\s/]+", WORD_RULE);
    }

    private static Map<String, Reason> reasons(Definition d, String pattern, String rule) {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        REASONS.forEach((key, reason) -> {
            for (String word : d.texts(key, pattern, rule)) {
                if (reasons.put(word, reason) != null) {
                    throw d.place(key).fault("'" + word + "' is here twice");
                }
            }
        });
        return reasons;
    }

    private static void claim(Map<String, String> owners, String what, String code, Place place, String noun) {
        String owner = owners.putIfAbsent(what, code);
        if (owner != null) {
            throw place.fault("the " + noun + " '" + what + "' is already in the catalogue, at " + owner);
        }
    }
}
