package nl.accountregister.importing;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Violation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Kolommen of a file: what each of them is.
 *
 * @param columns what each column holds, from the first; null for one that is passed over
 * @param headed  whether the first row holds heads, and no account
 * @param kind    of accounts for which the file does not say it; null when each row must
 * @param owner   name or e-mail address of who owns the accounts for which the file does not say it; empty for nobody
 */
public record ColumnPlan(List<ImportField> columns, boolean headed, @Nullable AccountKind kind, String owner) {

    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST_OWNER = 254;

    /** The columns that their heads tell; of a head that comes twice only the first. */
    static ColumnPlan ofHeads(List<String> heads) {
        Set<ImportField> known = EnumSet.noneOf(ImportField.class);
        List<ImportField> columns = new ArrayList<>();
        for (String head : heads) {
            ImportField field = ImportField.ofHead(head).orElse(null);
            columns.add(field != null && known.add(field) ? field : null);
        }
        return new ColumnPlan(columns, !known.isEmpty(), null, "");
    }

    /** Fields that two heads tell. */
    static Set<ImportField> doubled(List<String> heads) {
        List<ImportField> all = heads.stream().flatMap(h -> ImportField.ofHead(h).stream()).toList();
        return all.stream().filter(f -> all.stream().filter(f::equals).count() > 1).collect(Collectors.toCollection(() -> EnumSet.noneOf(ImportField.class)));
    }

    boolean has(ImportField field) {
        return columns.contains(field);
    }

    /** What is missing or double, for who says what the columns are. */
    List<Violation> violations() {
        PlainText check = new PlainText();
        for (ImportField field : ImportField.values()) {
            if (columns.stream().filter(f -> f == field).count() > 1) {
                int second = columns.lastIndexOf(field);
                check.refuse("kolom-" + (second + 1), "importing.column.twice");
            }
        }
        if (!has(ImportField.NAME)) {
            check.refuse(null, "importing.column.missing.naam");
        }
        if (!has(ImportField.URL) && !has(ImportField.HANDLE)) {
            check.refuse(null, "importing.column.missing.url");
        }
        if (!has(ImportField.OWNER) && owner.isEmpty()) {
            check.refuse("eigenaar", "importing.owner.missing");
        }
        if (!has(ImportField.KIND) && !has(ImportField.LOCATION) && kind == null) {
            check.refuse("soort", "importing.kind.missing");
        }
        check.optionalLine("eigenaar", owner, LONGEST_OWNER);
        return check.violations();
    }

    /** To be kept beside the file. */
    String text() {
        return String.join(SEPARATOR, headed ? "1" : "0", kind == null ? "" : kind.code(), owner,
            columns.stream().map(f -> f == null ? "" : f.code()).collect(Collectors.joining(",")));
    }

    static ColumnPlan of(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        List<ImportField> columns = new ArrayList<>();
        Arrays.stream(parts[3].split(",", -1)).forEach(code -> columns.add(ImportField.ofCode(code).orElse(null)));
        return new ColumnPlan(columns, parts[0].equals("1"), Coded.find(AccountKind.class, parts[1]).orElse(null), parts[2]);
    }
}
