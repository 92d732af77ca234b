package nl.accountregister.importing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Gegeven that a column of a file may hold, known by its Dutch or English head, whatever its capitals, dashes and blanks. The
 * heads of our own exports are among them.
 */
public enum ImportField {
    NAME("naam", "naam", "accountnaam", "paginanaam", "titel", "pagina", "account", "name", "accountname", "pagename", "page", "title"),
    PLATFORM("platform", "platform", "kanaal", "medium", "socialmedium", "channel", "network", "socialnetwork"),
    URL("url", "url", "adres", "link", "webadres", "paginaadres", "address", "weblink", "pageaddress"),
    HANDLE("gebruikersnaam", "gebruikersnaam", "handle", "username", "profielnaam", "profilename"),
    KIND("soort", "soort", "type", "soortaccount", "soortpagina", "kind", "accounttype", "accountkind"),
    LOCATION("locatie", "locatie", "location", "huis", "vestiging", "activiteitencentrum", "ac", "site"),
    REGION("regio", "regio", "region"),
    SUBJECT("onderwerp", "onderwerp", "voor", "afdelingofproject", "subject", "for"),
    OWNER("eigenaar", "eigenaar", "accounteigenaar", "owner", "accountowner"),
    DEPUTY("plaatsvervanger", "plaatsvervanger", "vervanger", "deputy", "backup"),
    STATUS("status", "status", "stand", "state"),
    REASON("reden", "reden", "redenstatus", "statusreden", "waaromdezestatus", "reason", "statusreason", "whythisstatus", "redenvandestatus", "reasonofthestatus"),
    DEPARTMENTS("verantwoordelijk", "verantwoordelijk", "verantwoordelijkeafdeling", "verantwoordelijkeafdelingen", "departments", "responsible",
        "responsibledepartments"),
    VISIBILITY("zichtbaarheid", "zichtbaarheid", "visibility"),
    AUDIENCE("doelgroep", "doelgroep", "audience", "targetaudience", "targetgroup"),
    TWO_FACTOR("tweestapsverificatie", "tweestapsverificatie", "tweefactorauthenticatie", "mfa", "twofactor", "twofactorauthentication", "twostepverification"),
    MAILBOX("herstelmailbox", "herstelmailbox", "hersteladres", "herstelemail", "recoverymailbox", "recoveryemail", "recoveryaddress"),
    INTERVAL("interval", "interval", "intervalmaanden", "tijdtussenherzieningen", "reviewinterval", "reviewintervalmonths", "timebetweenreviews", "intervalmonths", "maandentussenherzieningen",
        "monthsbetweenreviews"),
    NEXT_REVIEW("herzieningOp", "herzieningop", "herziening", "volgendeherziening", "nextreview", "nextreviewon", "reviewon"),
    LAST_REVIEW("laatsteHerzieningOp", "laatsteherzieningop", "laatsteherziening", "lastreview", "lastreviewon"),
    HIGH_RISK("hoogRisico", "hoogrisico", "highrisk"),
    PLATFORM_ID("platformId", "platformid", "nummerophetplatform", "idophetplatform", "numberontheplatform", "idontheplatform"),
    ID("id", "id", "nummer", "number", "nummerinditregister", "numberinthisregister", "accountid", "accountnummer", "accountnumber");

    /** Heads of our own exports that the register works out by itself. */
    private static final Set<String> COMPUTED = Set.of("beheerplan", "achterstallig", "verweesd", "afwijkingen", "ontheffingen", "versie", "condities",
        "dezestatussinds", "inhetregistersinds", "managementplan", "plan", "overdue", "orphaned", "deviations",
        "exemptions", "version", "uitkomstlaatsteherziening", "laatsteuitkomst",
        "outcomeoflastreview", "voorwaarden", "mensenmettoegang", "toegang", "peoplewithaccess", "beheerders", "admins", "conditions");

    private final String code;
    private final Set<String> heads;

    ImportField(String code, String... heads) {
        this.code = code;
        this.heads = Set.of(heads);
    }

    /** As the API and our exports call it. */
    public String code() {
        return code;
    }

    /** The field with this head; empty for one that the import has no use for. */
    static Optional<ImportField> ofHead(String head) {
        String plain = plain(head);
        return Arrays.stream(values()).filter(f -> f.heads.contains(plain)).findFirst();
    }

    /** Whether it is a head of ours of what the register works out. */
    static boolean isComputed(String head) {
        return COMPUTED.contains(plain(head));
    }

    public static Optional<ImportField> ofCode(String code) {
        return Arrays.stream(values()).filter(f -> f.code.equals(code)).findFirst();
    }

    /** Letters alone, without accents. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
