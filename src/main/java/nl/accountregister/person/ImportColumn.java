package nl.accountregister.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Kolom of a file of the HR system, known by its Dutch or English head, whatever its capitals, dashes and blanks. */
public enum ImportColumn {
    STAFF_NUMBER("personeelsnummer", true, "personeelsnummer", "personeelsnr", "personeelnummer", "medewerkernummer", "medewerkersnummer", "staffnumber",
        "staffno", "employeenumber", "employeeid"),
    NAME("naam", true, "naam", "medewerker", "volledigenaam", "name", "fullname", "employee"),
    EMAIL("e-mail", false, "email", "emailadres", "mail", "werkmail", "emailaddress", "workemail"),
    FROM("in dienst", true, "indienst", "datumindienst", "indienstsinds", "eerstedag", "inservice", "inservicefrom", "startdate", "firstday"),
    UNTIL("uit dienst", false, "uitdienst", "datumuitdienst", "laatstedag", "outofservice", "inserviceuntil", "enddate", "lastday"),
    OFFICER("functie", false, "functie", "functionaris", "functienaam", "function", "officer", "jobtitle"),
    LOCATION("locatie", false, "locatie", "location"),
    REGION("regio", false, "regio", "region"),
    OFFICER_FROM("functie vanaf", false, "functievanaf", "functiesinds", "functionfrom"),
    OFFICER_UNTIL("functie tot", false, "functietot", "functietotenmet", "functietm", "functionuntil", "functionto");

    private final String head;
    private final boolean needed;
    private final Set<String> heads;

    ImportColumn(String head, boolean needed, String... heads) {
        this.head = head;
        this.needed = needed;
        this.heads = Set.of(heads);
    }

    /** The head as the help and messages write it. */
    public String head() {
        return head;
    }

    /** Whether a file without it cannot be read. */
    public boolean isNeeded() {
        return needed;
    }

    /** The column with this head; empty for one that the import has no use for. */
    static Optional<ImportColumn> find(String head) {
        String plain = Normalizer.normalize(head, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return Arrays.stream(values()).filter(c -> c.heads.contains(plain)).findFirst();
    }

    /** The column of a field that {@link PersonRules} or {@link HoldingRules} speak of. */
    static ImportColumn ofField(String field) {
        return switch (field) {
            case "personeelsnummer" -> STAFF_NUMBER;
            case "naam" -> NAME;
            case "email" -> EMAIL;
            case "inDienst" -> FROM;
            case "uitDienst" -> UNTIL;
            case "functie" -> OFFICER;
            case "locatie" -> LOCATION;
            case "regio" -> REGION;
            case "vanaf" -> OFFICER_FROM;
            case "tot" -> OFFICER_UNTIL;
            default -> throw new IllegalArgumentException(field);
        };
    }
}
