package nl.accountregister.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.shared.Language;

/**
 * Bevinding of a trial, in both languages, since it is kept until somebody reads it.
 *
 * @param row     as a spreadsheet counts it
 * @param field   code of the field; null when it concerns the whole row
 * @param unknown the name of a medewerker or location that the register does not know; null when that is not what it is about
 * @param href    page of the account that it is about; null when there is none
 */
@Serdeable
public record Finding(int row, Kind kind, @Nullable String field, String nl, String en, @Nullable String unknown, @Nullable String href) {

    /** What a finding means for its row. */
    public enum Kind implements nl.accountregister.shared.Coded {
        /** The row cannot come in. */
        FAULT("FOUT"),
        /** It is in the register, or in the file, already. */
        DOUBLE("DUBBEL"),
        /** It may be the same as another; it comes in when somebody says that it is not. */
        NEAR("LIJKT_OP"),
        /** It comes in, and something about it is not in order. */
        NOTE("LET_OP"),
        /** One of the accounts that will come in, to look at. */
        NEW("NIEUW");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    public String in(Language language) {
        return language == Language.NL ? nl : en;
    }
}
