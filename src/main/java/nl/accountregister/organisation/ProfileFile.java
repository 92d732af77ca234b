package nl.accountregister.organisation;

import nl.accountregister.organisation.Profile.Brand;
import nl.accountregister.organisation.Profile.Contact;
import nl.accountregister.organisation.Profile.CorporateAccount;
import nl.accountregister.organisation.Profile.Gates;
import nl.accountregister.organisation.Profile.HouseRules;
import nl.accountregister.organisation.Profile.LocationType;
import nl.accountregister.organisation.Profile.RequestRule;
import nl.accountregister.platform.Platform;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.yaml.Definition;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Profielbestand: the keys of a profile, and what they become. Platforms that other keys name must be in the list of
 * platforms, so that a typing error does not pass for a platform.
 */
final class ProfileFile {

    static final String PLATFORM = "[A-Z][A-Z0-9_]*";
    static final String PLATFORM_RULE = "be the code of a platform in capitals, such as FACEBOOK";
    private static final String NAME = "{organisatie}";
    private static final List<String> BLANKS = List.of("{jaar}", "{naam}", NAME);
    private static final String ID = "[a-z][a-z0-9-]*";
    private static final String ID_RULE = "have lower-case letters, digits and hyphens only";

    private final OrganisationSettings settings;
    private final Platforms catalogue;
    private List<PlatformUse> platforms = List.of();
    private String shortName = "";

    private ProfileFile(OrganisationSettings settings, Platforms catalogue) {
        this.settings = settings;
        this.catalogue = catalogue;
    }

    /**
     * What a profile file holds: the profile, where it all stands, and what other features read: the officers' table, which
     * accounts are expected, where the rules of the controls come from, and what stands beside the questions of a plan.
     */
    record Content(Profile profile, Optional<Definition> officers, Optional<Definition> expected, Optional<Definition> controls,
                   Optional<Definition> guidance, Definition whole) {
    }

    static Content read(OrganisationSettings settings, Platforms catalogue, String file, byte[] content) {
        return Definition.read(file, content, new ProfileFile(settings, catalogue)::content);
    }

    private Content content(Definition d) {
        platforms = platforms(d);
        String name = name(d, "naam");
        shortName = name(d, "korte-naam");
        if (!d.flag("naam-invullen", false) && !settings.organisation().isEmpty()) {
            throw d.place("naam").fault("this is the profile of " + d.text("naam") + " alone; leave ACCOUNTREGISTER_ORGANISATION out");
        }
        Profile profile = new Profile(settings.profile(), name, shortName,
            d.optionalPart("huisstijl", this::brand).orElse(new Brand(ProfileDefaults.BRAND, ProfileDefaults.COLOUR)),
            d.part("contact", this::contact),
            d.texts("maildomeinen", "[a-z0-9-]+(\\.[a-z0-9-]+)+", "be a domain in lower case, such as voorbeeld.nl"),
            d.optionalPart("locatie", this::locationType).orElse(ProfileDefaults.LOCATION_TYPE),
            names(d, "locaties"),
            approvers(d),
            platforms,
            d.parts("accounts", this::corporateAccount),
            requestRules(d),
            d.optionalPart("beheerplannen", this::planForms).orElse(Map.of()),
            d.optionalText("beheerplan-besloten-groep", ID, ID_RULE),
            d.optionalWhole("besluit-dagen", 1, 365).orElse(ProfileDefaults.DECISION_DAYS),
            ProfileRhythm.reviews(d),
            ProfileRhythm.reminders(d),
            d.optionalPart("poorten", this::gates).orElse(ProfileDefaults.GATES),
            filled(d.optionalBilingual("uitleg-aanvraag")),
            d.parts("huisregels", this::houseRules),
            disclaimer(d),
            d.flag("publicatielogboek", false),
            d.optionalPart("meldingen", SignalRules::read).orElse(SignalRules.DEFAULT));
        return new Content(profile, d.later("functionarissen"), d.later("volledigheid"), d.later("controles"), d.later("beheerplan-uitleg"), d);
    }

    private String name(Definition d, String key) {
        String name = d.text(key);
        return settings.organisation().isEmpty() ? name : settings.organisation();
    }

    /** A text in which the organisation's name is still to be filled in. */
    private Bilingual filled(Bilingual text) {
        return new Bilingual(text.nl().replace(NAME, shortName), text.en().replace(NAME, shortName));
    }

    private HouseRules houseRules(Definition d) {
        return new HouseRules(filled(d.bilingual("kop")), d.optionalCode("onderwerp", HouseRuleTopic.class),
            d.bilinguals("regels").stream().map(this::filled).toList());
    }

    /** What the reader has to fill in is known; a slip in it would end up on their blog. */
    private static Bilingual disclaimer(Definition d) {
        Bilingual text = d.optionalBilingual("disclaimer");
        Matcher blanks = Profile.BLANK.matcher(text.nl() + text.en());
        while (blanks.find()) {
            if (!BLANKS.contains(blanks.group())) {
                throw d.place("disclaimer").fault(blanks.group() + " cannot be filled in here; choose from " + String.join(", ", BLANKS));
            }
        }
        return text;
    }

    private static List<String> names(Definition d, String key) {
        List<String> names = d.texts(key, ".{1,160}", "have 160 characters at most");
        names.stream().filter(name -> names.indexOf(name) != names.lastIndexOf(name)).findFirst().ifPresent(name -> {
            throw d.place(key).fault("'" + name + "' is under '" + key + "' twice");
        });
        return names;
    }

    private Brand brand(Definition d) {
        String asset = d.optionalText("merk", ID, ID_RULE);
        String colour = d.optionalText("kleur", "#[0-9a-f]{6}", "be a colour such as '#0f6070'");
        if (!asset.isEmpty() && ProfileFile.class.getResource("/static/assets/brand-" + asset + ".css") == null) {
            throw d.place("merk").fault("there is no brand '" + asset + "'; leave 'merk' out for the brand of the register itself");
        }
        return new Brand(asset.isEmpty() ? ProfileDefaults.BRAND : asset, colour.isEmpty() ? ProfileDefaults.COLOUR : colour);
    }

    private Contact contact(Definition d) {
        return new Contact(d.bilingual("afdeling"), d.optionalBilingual("functie"),
            settings.contactMail(d.optionalText("e-mail", "[^@\\s]+@[^@\\s]+\\.[^@\\s]+", "be an e-mail address")),
            d.optionalText("telefoon", "[0-9+() -]+", "be a telephone number: digits, spaces, + and - only"));
    }

    private LocationType locationType(Definition d) {
        Bilingual singular = d.bilingual("enkelvoud");
        Bilingual plural = d.bilingual("meervoud");
        Bilingual shortSingular = d.optionalBilingual("kort");
        Bilingual shortPlural = d.optionalBilingual("kort-meervoud");
        return new LocationType(singular, plural,
            shortSingular.isEmpty() ? singular : shortSingular, shortPlural.isEmpty() ? plural : shortPlural);
    }

    private List<String> approvers(Definition d) {
        List<String> approvers = d.texts("beslissers");
        if (approvers.isEmpty()) {
            throw d.place("beslissers").fault("'beslissers' must name at least one department or team that decides on requests");
        }
        return approvers;
    }

    private List<PlatformUse> platforms(Definition d) {
        Set<String> seen = new HashSet<>();
        return d.parts("platforms", p -> {
            String code = p.text("platform", PLATFORM, PLATFORM_RULE);
            if (!seen.add(code)) {
                throw p.place("platform").fault(code + " is under 'platforms' already");
            }
            Platform platform = catalogue.find(code).filter(found -> found.code().equals(code))
                .orElseThrow(() -> p.place("platform").fault(code + " is no platform of the catalogue; there are: "
                    + catalogue.all().stream().map(Platform::code).collect(Collectors.joining(", "))));
            PlatformStatus status = p.optionalCode("gebruik", PlatformStatus.class).orElse(PlatformStatus.IN_USE);
            if (platform.retired() && status != PlatformStatus.RETIRED) {
                throw p.place("platform").fault(code + " no longer exists; put gebruik: " + PlatformStatus.RETIRED.code() + " with it");
            }
            String name = p.optionalText("genoemd");
            return new PlatformUse(code, name.isEmpty() ? platform.name() : name, status);
        });
    }

    private CorporateAccount corporateAccount(Definition d) {
        String platform = d.text("platform", PLATFORM, PLATFORM_RULE);
        if (platforms.stream().noneMatch(p -> p.code().equals(platform))) {
            throw d.place("platform").fault(platform + " is not under 'platforms'");
        }
        return new CorporateAccount(platform, d.text("naam"));
    }

    private List<RequestRule> requestRules(Definition d) {
        EnumSet<AccountKind> seen = EnumSet.noneOf(AccountKind.class);
        return d.parts("aanvragen", r -> {
            AccountKind kind = r.code("soort", AccountKind.class);
            if (!seen.add(kind)) {
                throw r.place("soort").fault(kind.code() + " is under 'aanvragen' already");
            }
            List<String> on = r.texts("platforms", PLATFORM, PLATFORM_RULE);
            List<String> inUse = inUse();
            for (String code : on) {
                if (!inUse.contains(code)) {
                    throw r.place("platforms").fault(code + " is not under 'platforms' as one that is in use");
                }
            }
            return new RequestRule(kind, on.isEmpty() ? inUse : on,
                r.optionalCode("besloten", Shielding.class).orElse(Shielding.NO), r.optionalText("bron"));
        });
    }

    /** Where an account may be: a document that names no platform at all rules none out. */
    private List<String> inUse() {
        return platforms.isEmpty() ? catalogue.all().stream().filter(p -> !p.retired()).map(Platform::code).toList()
            : platforms.stream().filter(p -> p.status() == PlatformStatus.IN_USE).map(PlatformUse::code).toList();
    }

    private Map<AccountKind, String> planForms(Definition d) {
        Map<AccountKind, String> forms = new EnumMap<>(AccountKind.class);
        for (AccountKind kind : AccountKind.values()) {
            String form = d.optionalText(kind.code(), ID, ID_RULE);
            if (!form.isEmpty()) {
                forms.put(kind, form);
            }
        }
        return forms;
    }

    /** A list that is there and empty wants nothing; one that is left out wants what it always does. */
    private Gates gates(Definition d) {
        Set<Gate> request = gates(d, "aanvraag", ProfileDefaults.GATES.atRequest());
        if (request.contains(Gate.TWO_FACTOR)) {
            throw d.place("aanvraag").fault(Gate.TWO_FACTOR.code() + " cannot be asked of a request: the page does not exist yet; put it under 'ingebruikname'");
        }
        return new Gates(request, gates(d, "ingebruikname", ProfileDefaults.GATES.atUse()));
    }

    private static Set<Gate> gates(Definition d, String key, Set<Gate> otherwise) {
        Set<Gate> gates = Set.copyOf(d.codes(key, Gate.class));
        return d.has(key) ? gates : otherwise;
    }
}
