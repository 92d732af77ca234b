package nl.accountregister.importing;

import nl.accountregister.shared.Coded;

/** Stand of an import. Those that end in -ING are at work in the background. */
public enum ImportStatus implements Coded {
    /** The file is there; what its columns are has not been said. */
    SENT("ONTVANGEN"),
    TRYING("WORDT_BEKEKEN"),
    TRIED("BEKEKEN"),
    APPLYING("WORDT_DOORGEVOERD"),
    APPLIED("DOORGEVOERD"),
    UNDOING("WORDT_TERUGGEDRAAID"),
    UNDONE("TERUGGEDRAAID"),
    FAILED("MISLUKT"),
    /** It waited too long; the file is gone. */
    LAPSED("VERLOPEN");

    private final String code;

    ImportStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public boolean isBusy() {
        return this == TRYING || this == APPLYING || this == UNDOING;
    }
}
