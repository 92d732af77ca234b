package nl.accountregister.organisation;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.OwnWords;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Organisatieprofiel: what the organisation says about itself and its accounts. What its document is silent on is
 * empty here; where the register cannot do without, {@link ProfileDefaults} has been filled in.
 *
 * @param id                   name of the file, such as {@code sgl}
 * @param name                 name in full
 * @param shortName            name as people say it
 * @param brand                looks
 * @param contact              whom to ask: the department or team that does the communications
 * @param mailDomains          domains of the organisation's functional mailboxes, lower case
 * @param locationType         what a location is called
 * @param locationNames        names of locations or houses that the document gives; the register starts with them
 * @param approvingDepartments who must agree to a request, one or more
 * @param platforms            platforms in use, in preparation and no longer used
 * @param corporateAccounts    accounts that the organisation's document names
 * @param requestRules         what may be asked for
 * @param planForms            id of the plan form for each kind of account; a kind may be missing
 * @param shieldedPlanForm     id of the plan form for a shielded group; empty when there is none
 * @param decisionDays         days in which a request is decided on
 * @param reviews              how often an account is reviewed, unless it has its own interval
 * @param reminders            when who is reminded of what
 * @param gates               what makes a request, or taking an account into use, wait
 * @param requestGuidance      what someone reads before asking for an account; may be empty
 * @param houseRules           huisregels, under their headings
 * @param disclaimer           voorbeeldtekst for a blog of one's own, with {@code {jaar}}, {@code {naam}} and {@code {organisatie}} where they
 *                             belong; empty when the document has none
 * @param publicationLog       whether the organisation wants to be able to show what it has published
 * @param signals              in how many days what was reported is dealt with, and how long it is kept who reported it
 */
public record Profile(String id, String name, String shortName, Brand brand, Contact contact,
                      List<String> mailDomains, LocationType locationType, List<String> locationNames, List<String> approvingDepartments,
                      List<PlatformUse> platforms, List<CorporateAccount> corporateAccounts,
                      List<RequestRule> requestRules, Map<AccountKind, String> planForms, String shieldedPlanForm,
                      int decisionDays, ReviewRhythm reviews, ReminderRules reminders, Gates gates,
                      Bilingual requestGuidance, List<HouseRules> houseRules, Bilingual disclaimer, boolean publicationLog, SignalRules signals) {

    /** A place in a text where something is to be filled in. */
    static final Pattern BLANK = Pattern.compile("\\{[^}]*}?");

    /**
     * Huisstijl.
     *
     * @param asset  name of the brand file of the pages
     * @param colour colour of headings and lines in PDF and mail, as {@code #rrggbb}
     */
    public record Brand(String asset, String colour) {
    }

    /**
     * Contact for questions and signals; each part may be empty except the department.
     *
     * @param department afdeling or team
     * @param function   functie within it that one asks for, such as "online adviseur"; never the name of a person
     */
    public record Contact(Bilingual department, Bilingual function, String email, String phone) {
    }

    /**
     * Soort locatie as the organisation speaks of it, such as "activiteitencentrum" and "activiteitencentra", or
     * short "AC" and "AC's". Where there is no short form, the short words equal the long ones.
     */
    public record LocationType(Bilingual singular, Bilingual plural, Bilingual shortSingular, Bilingual shortPlural) {
    }

    /**
     * Corporate account that the document names.
     *
     * @param platform code of the platform
     * @param handle   the name as the document gives it; no address is made up from it
     */
    public record CorporateAccount(String platform, String handle) {
    }

    /**
     * What may be asked for.
     *
     * @param kind      kind of account
     * @param platforms codes of the platforms on which, never empty
     * @param shielding whether it may be a closed group
     * @param source    where the document says so, such as {@code SGL §2}; may be empty
     */
    public record RequestRule(AccountKind kind, List<String> platforms, Shielding shielding, String source) {
    }

    /**
     * Poorten: which rules must be met first.
     *
     * @param atRequest to send a request in
     * @param atUse     to take an account into use
     */
    public record Gates(Set<Gate> atRequest, Set<Gate> atUse) {
    }

    /**
     * Huisregels under one heading.
     *
     * @param topic what they are about, when the register does something with it
     */
    public record HouseRules(Bilingual heading, Optional<HouseRuleTopic> topic, List<Bilingual> rules) {
    }

    /** What texts call the department that one asks, and the locations. */
    public OwnWords words() {
        return new OwnWords(contact.department(), locationType.singular(), locationType.plural());
    }

    /** The disclaimer with everything filled in; empty when the profile has none. */
    public Bilingual disclaimer(int year, String writer) {
        Map<String, String> words = Map.of("{jaar}", String.valueOf(year), "{naam}", writer, "{organisatie}", shortName);
        UnaryOperator<String> fill = text -> BLANK.matcher(text).replaceAll(blank ->
            Matcher.quoteReplacement(words.getOrDefault(blank.group(), blank.group())));
        return new Bilingual(fill.apply(disclaimer.nl()), fill.apply(disclaimer.en()));
    }

    /** Months between two reviews, unless the kind or the account has its own. */
    public int reviewMonths() {
        return reviews.months();
    }

    /** Months between two reviews of an account of this kind, unless it has its own. */
    public int reviewMonths(@Nullable AccountKind kind) {
        return reviews.months(kind);
    }

    /** Codes of the platforms with this status, in the order of the profile. */
    public List<String> platformCodes(PlatformStatus status) {
        return platforms.stream().filter(p -> p.status() == status).map(PlatformUse::code).toList();
    }

    public Optional<PlatformUse> platform(String code) {
        return platforms.stream().filter(p -> p.code().equals(code)).findFirst();
    }

    /** Kinds of account that may be asked for. */
    public List<AccountKind> requestKinds() {
        return requestRules.stream().map(RequestRule::kind).toList();
    }

    /** Codes of the platforms on which this kind may be asked for; empty when the kind may not be. */
    public List<String> requestPlatforms(AccountKind kind) {
        return requestRules.stream().filter(r -> r.kind() == kind).findFirst().map(RequestRule::platforms).orElse(List.of());
    }

    /** Whether an account of this kind may be asked for as a closed group. */
    public Shielding shielding(AccountKind kind) {
        return requestRules.stream().filter(r -> r.kind() == kind).findFirst().map(RequestRule::shielding).orElse(Shielding.NO);
    }

    /** The house rules on a topic; none when the profile has none. */
    public List<Bilingual> houseRules(HouseRuleTopic topic) {
        return houseRules.stream().filter(r -> r.topic().filter(t -> t == topic).isPresent()).flatMap(r -> r.rules().stream()).toList();
    }

    /** Id of the plan form for an account of this kind, shielded or public; empty when the profile has none for it. */
    public Optional<String> planForm(AccountKind kind, boolean shielded) {
        return shielded && !shieldedPlanForm.isEmpty() ? Optional.of(shieldedPlanForm) : Optional.ofNullable(planForms.get(kind));
    }

    /** Whether an e-mail address is in a domain of the organisation. */
    public boolean isOwnMailbox(String email) {
        return mailDomains.stream().anyMatch(domain -> email.toLowerCase().endsWith("@" + domain));
    }
}
