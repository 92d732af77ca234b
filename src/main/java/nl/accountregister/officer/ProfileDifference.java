package nl.accountregister.officer;

import nl.accountregister.shared.Bilingual;

import java.util.List;

/**
 * Verschil between the profile's file and the table of today, for one officer.
 *
 * @param facts names of what differs, as the audit log has them; empty unless both have the officer
 */
public record ProfileDifference(String code, Bilingual name, Kind kind, List<String> facts) {

    /** Soort verschil. */
    public enum Kind { FILE_ONLY, TABLE_ONLY, OTHERWISE }
}
