package nl.accountregister.officer;

import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.Coded;

import java.util.List;

/**
 * Verschil between the profile's file and the table of today, for one officer.
 *
 * @param facts names of what differs, as the audit log has them; empty unless both have the officer
 */
public record ProfileDifference(String code, Bilingual name, Kind kind, List<String> facts) {

    /** Soort verschil. */
    public enum Kind implements Coded {
        FILE_ONLY("ALLEEN_BESTAND"), TABLE_ONLY("ALLEEN_TABEL"), OTHERWISE("ANDERS");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
