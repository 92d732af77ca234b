package nl.accountregister.figures.web;

import java.util.Locale;

/** What drawings write alike. */
final class Drawing {

    private Drawing() {
    }

    /** A measure in the units of a drawing. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
