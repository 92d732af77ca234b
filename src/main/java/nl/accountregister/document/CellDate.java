package nl.accountregister.document;

import io.micronaut.core.annotation.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Datum in a cell, as people and their programs write it. */
public final class CellDate {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]00:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern DUTCH = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?: 0?0:00(?::00)?)?");

    private CellDate() {
    }

    /** A date of the calendar as 2026-11-20 or 20-11-2026, with dashes, slashes or dots; null for anything else. */
    @Nullable
    public static LocalDate of(String text) {
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            Matcher dutch = DUTCH.matcher(text);
            return dutch.matches() ? LocalDate.of(number(dutch, 4), number(dutch, 3), number(dutch, 1)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
