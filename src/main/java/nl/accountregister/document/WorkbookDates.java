package nl.accountregister.document;

import javax.xml.stream.XMLStreamException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which cells of a workbook are dates, by the format in which they are shown (ECMA-376-1 §18.8.30), and which dates they are. */
final class WorkbookDates {

    /** Formats of dates that a workbook does not write out. */
    private static final Set<Integer> BUILT_IN = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);
    private static final int MOST_STYLES = 100_000;
    /** 31 December 9999. */
    private static final int LAST_DAY = 2_958_465;
    private static final int SECONDS = 86_400;

    private final List<Boolean> styles;
    private final boolean since1904;

    private WorkbookDates(List<Boolean> styles, boolean since1904) {
        this.styles = styles;
        this.since1904 = since1904;
    }

    static WorkbookDates none(boolean since1904) {
        return new WorkbookDates(List.of(), since1904);
    }

    static WorkbookDates read(XmlPart part, boolean since1904) throws XMLStreamException, IOException {
        Map<String, Boolean> formats = new HashMap<>();
        List<Boolean> styles = new ArrayList<>();
        boolean inCells = false;
        while (part.next()) {
            if (part.starts("numFmt") && formats.size() < MOST_STYLES) {
                formats.put(part.attribute("numFmtId"), isDate(part.attribute("formatCode")));
            } else if (part.starts("cellXfs") || part.ends("cellXfs")) {
                inCells = part.starts();
            } else if (inCells && part.starts("xf") && styles.size() < MOST_STYLES) {
                String id = part.attribute("numFmtId");
                styles.add(formats.getOrDefault(id, id.matches("\\d{1,4}") && BUILT_IN.contains(Integer.valueOf(id))));
            }
        }
        return new WorkbookDates(styles, since1904);
    }

    /** A format that shows a day or a year; what is quoted, escaped or between brackets is no part of it. */
    private static boolean isDate(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.", "").toLowerCase(java.util.Locale.ROOT);
        return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
    }

    /** Whether numbers in this style are dates. @param style as the cell has it; empty for none */
    boolean isDateStyle(String style) {
        return style.matches("\\d{1,6}") && Integer.parseInt(style) < styles.size() && styles.get(Integer.parseInt(style));
    }

    /** The number as a date, {@code 2026-11-20}, with its time when it has one; the number itself when it is no date of the calendar. */
    String text(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return number.toPlainString();
        }
        int days = number.intValue();
        long seconds = Math.round(number.subtract(BigDecimal.valueOf(days)).doubleValue() * SECONDS);
        // The calendar of 1900 has a 29 February that never was.
        LocalDate first = since1904 ? LocalDate.of(1904, 1, 1) : days < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        LocalDateTime moment = first.plusDays(days).atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? moment.toLocalDate().toString() : moment.toLocalDate() + " " + moment.toLocalTime();
    }
}
