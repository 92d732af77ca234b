package nl.accountregister.person;

import nl.accountregister.document.CellDate;
import nl.accountregister.document.CsvSheet;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Bestand of the HR system as rows of known columns.
 *
 * @param encoding  how the bytes were read
 * @param separator what stands between the cells
 * @param ignored   heads that the import has no use for
 * @param lines     the rows that can be read
 * @param faults    everything that is wrong with the cells themselves
 */
record ImportSheet(String encoding, char separator, List<String> ignored, List<ImportLine> lines, ImportFaults faults) {

    /** Most rows of a file. */
    static final int MAX_ROWS = 60_000;
    static final String FIELD = "bestand";
    private static final int MAX_TEXT = 254;
    private static final Set<ImportColumn> DATES = Set.of(ImportColumn.FROM, ImportColumn.UNTIL, ImportColumn.OFFICER_FROM, ImportColumn.OFFICER_UNTIL);

    /** @throws RuleViolation when it is no CSV, lacks a column that is needed, has one twice, or has no row below its first */
    static ImportSheet read(byte[] content) {
        CsvSheet sheet = CsvSheet.read(FIELD, content, MAX_ROWS);
        List<ImportColumn> columns = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (String head : sheet.head()) {
            Optional<ImportColumn> column = ImportColumn.find(head);
            columns.add(column.orElse(null));
            if (column.isEmpty() && !head.isEmpty()) {
                ignored.add(head.length() > 60 ? head.substring(0, 60) : head);
            }
        }
        checkColumns(columns);
        if (sheet.rows().isEmpty() && sheet.faults().isEmpty()) {
            throw RuleViolation.of(FIELD, "person.import.norows");
        }
        ImportFaults faults = new ImportFaults();
        sheet.faults().forEach(f -> faults.add(f.row(), null, f.key(), f.cells(), f.expected()));
        List<ImportLine> lines = new ArrayList<>();
        for (CsvSheet.Row row : sheet.rows()) {
            lines.add(line(row, columns, faults));
        }
        return new ImportSheet(sheet.encoding(), sheet.separator(), ignored, lines, faults);
    }

    private static void checkColumns(List<ImportColumn> columns) {
        PlainText check = new PlainText();
        for (ImportColumn column : ImportColumn.values()) {
            long times = columns.stream().filter(c -> c == column).count();
            if (times > 1) {
                check.refuse(FIELD, "person.import.column.twice", column.head());
            }
        }
        String missing = Arrays.stream(ImportColumn.values()).filter(c -> c.isNeeded() && !columns.contains(c)).map(ImportColumn::head)
            .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            check.refuse(FIELD, "person.import.column.missing", missing);
        }
        check.check();
    }

    private static ImportLine line(CsvSheet.Row row, List<ImportColumn> columns, ImportFaults faults) {
        Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
        Map<ImportColumn, LocalDate> dates = new EnumMap<>(ImportColumn.class);
        for (int i = 0; i < columns.size(); i++) {
            ImportColumn column = columns.get(i);
            if (column != null) {
                String text = text(row, column, row.cells().get(i), faults);
                cells.put(column, text);
                if (DATES.contains(column) && !text.isEmpty()) {
                    LocalDate date = CellDate.of(text);
                    if (date == null) {
                        faults.add(row.number(), column, "person.import.date", shortened(text));
                    } else {
                        dates.put(column, date);
                    }
                }
            }
        }
        return new ImportLine(row.number(), cells, dates);
    }

    /** Blanks of other alphabets too: a non-breaking space at the end of a name is seen by nobody. */
    private static String text(CsvSheet.Row row, ImportColumn column, String raw, ImportFaults faults) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC).replace('\u00A0', ' ').strip();
        PlainText check = new PlainText();
        check.optionalLine(column.head(), text, MAX_TEXT);
        for (Violation v : check.violations()) {
            faults.add(new ImportFault(row.number(), column, v.key(), v.args()));
        }
        return check.violations().isEmpty() ? text : "";
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 39) + "…" : text;
    }
}
