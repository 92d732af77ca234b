package nl.accountregister.figures.web;

import io.micronaut.core.annotation.Nullable;

import java.util.ArrayList;
import java.util.List;

import static nl.accountregister.figures.web.Drawing.number;

/**
 * A drawing of columns that stand side by side, in the units of its own 320 by 170.
 *
 * @param id       of the drawing on its page
 * @param title    what it shows
 * @param text     the same in a sentence, for who hears it
 * @param scale    names of nothing, half and the top
 */
public record ColumnsView(String id, String title, String text, List<String> scale, List<Column> columns) {

    private static final int LEFT = 40;
    private static final int WIDTH = 276;
    private static final int FLOOR = 140;
    private static final int HEIGHT = 124;
    private static final double FILLED = 0.7;

    /** A column. @param name under it; null for those between */
    public record Column(String x, String y, String width, String height, String middle, @Nullable String name) {
    }

    /** What a column stands for. @param value null when there is nothing to draw */
    record Value(@Nullable Double value, @Nullable String name) {
    }

    static ColumnsView of(String id, String title, String text, double top, List<String> scale, List<Value> values) {
        double step = (double) WIDTH / values.size();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            double height = value.value == null ? 0 : Math.max(value.value == 0 ? 0 : 1, value.value / top * HEIGHT);
            double x = LEFT + i * step;
            columns.add(new Column(number(x + step * (1 - FILLED) / 2), number(FLOOR - height), number(step * FILLED), number(height), number(x + step / 2), value.name));
        }
        return new ColumnsView(id, title, text, scale, columns);
    }
}
