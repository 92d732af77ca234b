package nl.accountregister.document;

import nl.accountregister.shared.Coded;

/** Vorm of a list as a file. The Dutch code is the ending of its name in capitals. */
public enum TableFormat implements Coded {
    /** For every spreadsheet: semicolons, UTF-8 with a byte order mark. */
    CSV("text/csv", 10_000_000),
    /** For Excel and LibreOffice: typed dates and numbers, and a sheet that says what it is; as many rows as a sheet can have. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 1_048_575),
    /** One object with what it is, and the rows in an array. */
    JSON("application/json", 10_000_000),
    /** A row a line, each an object. */
    NDJSON("application/x-ndjson", 10_000_000),
    /** To read and to keep: PDF/UA-1 and PDF/A-2a. */
    PDF("application/pdf", 20_000);

    private final String mediaType;
    private final long maxRows;

    TableFormat(String mediaType, long maxRows) {
        this.mediaType = mediaType;
        this.maxRows = maxRows;
    }

    @Override
    public String code() {
        return name();
    }

    /** As the end of a name of a file: {@code csv}. */
    public String ending() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Most rows that such a file may have. */
    public long maxRows() {
        return maxRows;
    }
}
