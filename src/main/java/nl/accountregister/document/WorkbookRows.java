package nl.accountregister.document;

import nl.accountregister.shared.RuleViolation;

import javax.xml.stream.XMLStreamException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of one sheet of a workbook, one by one (ECMA-376-1 §18.3). */
final class WorkbookRows {

    private static final int MOST_TEXTS = 2_000_000;
    /** Excel's own last row and column. */
    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_MERGES = 100_000;

    private final String field;
    private final SheetReader.Limits limits;
    private final List<String> texts;
    private final WorkbookDates dates;
    private final Map<Integer, Object[]> cellFaults = new LinkedHashMap<>();
    private final BitSet given = new BitSet();
    private String[] cells = new String[0];
    private int width = -1;
    private int lastRow;
    private int rows;
    private int formulas;
    private int headRow;
    private int merges;

    WorkbookRows(String field, SheetReader.Limits limits, List<String> texts, WorkbookDates dates) {
        this.field = field;
        this.limits = limits;
        this.texts = texts;
        this.dates = dates;
    }

    /** The shared texts, by number. What is read aloud beside Japanese signs is no part of them. */
    static List<String> texts(XmlPart part) throws XMLStreamException, IOException {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean in = false;
        int aside = 0;
        while (part.next()) {
            if (part.starts("si")) {
                text.setLength(0);
            } else if (part.starts("rPh")) {
                aside++;
            } else if (part.ends("rPh")) {
                aside--;
            } else if (part.starts("t") || part.ends("t")) {
                in = part.starts() && aside == 0;
            } else if (part.ends("si")) {
                if (texts.size() == MOST_TEXTS) {
                    throw new XmlPart.TooMuch();
                }
                texts.add(text.toString());
            } else if (in) {
                part.textTo(text, SheetReader.LONGEST_CELL);
            }
        }
        return texts;
    }

    /**
     * Reads the sheet. Which cells are merged stands behind all rows, so a fault can come for a row that was handed on already.
     *
     * @return how many cells had a formula
     */
    int read(XmlPart part, SheetReader.Receiver receiver) throws XMLStreamException, IOException {
        while (part.next()) {
            if (part.starts("row")) {
                row(part, receiver);
            } else if (part.starts("mergeCell") && width > 0) {
                merged(part.attribute("ref"), receiver);
            }
        }
        if (width < 0) {
            throw RuleViolation.of(field, "sheet.empty");
        }
        return formulas;
    }

    private void row(XmlPart part, SheetReader.Receiver receiver) throws XMLStreamException, IOException {
        String number = part.attribute("r");
        int row = number.isEmpty() ? lastRow + 1 : number(number, LAST_ROW);
        if (row <= lastRow) {
            throw new XMLStreamException("rows go backwards");
        }
        lastRow = row;
        int most = width < 0 ? SheetReader.MOST_COLUMNS : width;
        if (cells.length != most) {
            cells = new String[most];
        }
        Arrays.fill(cells, "");
        cellFaults.clear();
        int last = -1;
        int column = -1;
        int beyond = 0;
        while (part.next() && !part.ends("row")) {
            if (part.starts("c")) {
                String at = part.attribute("r");
                column = at.isEmpty() ? column + 1 : column(at);
                String text = cell(part, row, column);
                if (!text.isBlank() || cellFaults.containsKey(column)) {
                    if (column >= most) {
                        beyond = column + 1;
                    } else {
                        cells[column] = text;
                        last = Math.max(last, column);
                    }
                }
            }
        }
        if (last < 0 && beyond == 0) {
            return;
        }
        if (width < 0) {
            if (beyond > 0) {
                throw RuleViolation.of(field, "sheet.columns", SheetReader.MOST_COLUMNS);
            }
            width = last + 1;
            headRow = row;
            receiver.head(row, List.of(Arrays.copyOf(cells, width)));
        } else if (rows++ == limits.rows()) {
            throw RuleViolation.of(field, "sheet.rows", limits.rows());
        } else if (beyond > 0 && !limits.longer()) {
            receiver.fault(row, null, "sheet.beyond", beyond, width);
        } else if (!cellFaults.isEmpty()) {
            cellFaults.forEach((at, fault) -> receiver.fault(row, at, (String) fault[0], Arrays.copyOfRange(fault, 1, fault.length)));
        } else {
            given.set(row);
            receiver.row(row, List.of(cells));
        }
    }

    /** The text of a cell; what is wrong with it is noted. */
    private String cell(XmlPart part, int row, int column) throws XMLStreamException, IOException {
        String type = part.attribute("t");
        boolean date = dates.isDateStyle(part.attribute("s"));
        StringBuilder text = new StringBuilder();
        boolean in = false;
        boolean formula = false;
        int aside = 0;
        while (part.next() && !part.ends("c")) {
            if (part.starts("f")) {
                formula = true;
            } else if (part.starts("rPh") || part.ends("rPh")) {
                aside += part.starts() ? 1 : -1;
            } else if (part.starts("v") || part.starts("t")) {
                in = aside == 0;
            } else if (part.ends("v") || part.ends("t")) {
                in = false;
            } else if (in) {
                part.textTo(text, SheetReader.LONGEST_CELL);
            }
        }
        if (formula) {
            formulas++;
            if (text.isEmpty()) {
                cellFaults.put(column, new Object[] {"sheet.formula"});
            }
        }
        if (type.equals("e")) {
            cellFaults.put(column, new Object[] {"sheet.error", text.substring(0, Math.min(20, text.length()))});
        }
        String value = value(type, date, text.toString());
        if (value.length() > SheetReader.LONGEST_CELL) {
            throw RuleViolation.of(field, "sheet.cell", row, SheetReader.LONGEST_CELL);
        }
        return value;
    }

    private String value(String type, boolean date, String raw) throws XMLStreamException {
        return switch (type) {
            case "s" -> raw.isEmpty() ? "" : texts.get(number(raw, texts.size() - 1));
            case "b" -> raw.equals("1") ? "ja" : raw.equals("0") ? "nee" : raw;
            case "", "n" -> raw.isEmpty() || raw.length() > LONGEST_NUMBER ? raw : numeric(raw, date);
            default -> raw;
        };
    }

    private String numeric(String raw, boolean date) throws XMLStreamException {
        try {
            BigDecimal number = new BigDecimal(raw.strip()).stripTrailingZeros();
            if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
                return raw;
            }
            return date ? dates.text(number) : number.toPlainString();
        } catch (NumberFormatException e) {
            throw new XMLStreamException("no number", e);
        }
    }

    private static int number(String digits, int most) throws XMLStreamException {
        if (!digits.matches("\\d{1,8}") || Integer.parseInt(digits) > most) {
            throw new XMLStreamException("a number beyond " + most);
        }
        return Integer.parseInt(digits);
    }

    /** The column of a reference such as {@code AB12}, from 0. */
    private static int column(String reference) throws XMLStreamException {
        int column = 0;
        int i = 0;
        for (; i < reference.length() && i < 4 && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z'; i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        if (column == 0 || column > LAST_COLUMN || i == reference.length() || Character.isLetter(reference.charAt(i))) {
            throw new XMLStreamException("a cell beyond the last column");
        }
        return column - 1;
    }

    /** Cells that were merged are one: only the first of them holds something, so that nobody knows what the others say. */
    private void merged(String reference, SheetReader.Receiver receiver) throws XMLStreamException {
        String[] corners = reference.split(":");
        if (corners.length != 2) {
            return;
        }
        int column = column(corners[0]);
        int first = number(corners[0].replaceAll("[A-Z]", ""), LAST_ROW);
        int last = Math.min(lastRow, number(corners[1].replaceAll("[A-Z]", ""), LAST_ROW));
        if (column >= width || ++merges > MOST_MERGES) {
            return;
        }
        if (first <= headRow && last >= headRow) {
            throw RuleViolation.of(field, "sheet.merged.head", reference);
        }
        for (int row = given.nextSetBit(first); row >= 0 && row <= last; row = given.nextSetBit(row + 1)) {
            given.clear(row);
            receiver.fault(row, column, "sheet.merged", reference);
        }
    }
}
