package nl.accountregister.officer;

import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Sha256;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gegevens of a row in codes, one text for each, for the audit log and to see whether two rows say the same. */
final class OfficerFacts {

    private OfficerFacts() {
    }

    /** What the row says, whatever its place and period. */
    static Map<String, String> of(Officer officer) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("naam", officer.name().nl());
        facts.put("naamEngels", officer.name().en());
        facts.put("hoortBij", officer.tie().code());
        facts.put("persoonlijkAccount", cell(officer.personal()));
        facts.put("toegang", cell(officer.access()));
        return facts;
    }

    /** The same with its period. */
    static Map<String, String> of(OfficerVersion version) {
        Map<String, String> facts = of(version.officer());
        facts.put("geldigVanaf", version.validFrom().toString());
        facts.put("geldigTot", version.validUntil() == null ? null : version.validUntil().toString());
        facts.put("reden", version.reason());
        return facts;
    }

    /** A number that changes when any row of a table does. */
    static String fingerprint(List<Officer> officers) {
        return Sha256.of(officers.stream().map(o -> o.code() + " " + of(o)).collect(Collectors.joining("\n")));
    }

    private static String cell(List<CellEntry> entries) {
        return entries.stream().map(OfficerFacts::entry).collect(Collectors.joining(", "));
    }

    private static String entry(CellEntry entry) {
        String what = switch (entry.kind()) {
            case ALL_CORPORATE -> entry.kind().code();
            case PLATFORM -> entry.platform();
            case LOCATION_PAGE -> entry.kind().code() + " " + entry.platform();
        };
        return what + (entry.role() == null ? "" : " " + entry.role().code())
            + (entry.notes().isEmpty() ? "" : entry.notes().stream().map(Coded::code).collect(Collectors.joining(", ", " (", ")")));
    }
}
