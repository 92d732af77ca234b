package nl.accountregister.shared;

/**
 * A definition file (a profile, a plan form) cannot be used. It ends the start with this one line: the file, the line
 * and the column, counted from 1, and the reason for whoever wrote the file.
 */
public class FaultyDefinition extends RuntimeException {

    private final String file;
    private final int line;
    private final int column;
    private final String reason;

    public FaultyDefinition(String file, int line, int column, String reason) {
        super(file + ", line " + line + ", column " + column + ": " + reason);
        this.file = file;
        this.line = line;
        this.column = column;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public String reason() {
        return reason;
    }
}
