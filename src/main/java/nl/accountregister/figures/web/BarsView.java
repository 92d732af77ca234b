package nl.accountregister.figures.web;

import java.util.ArrayList;
import java.util.List;

import static nl.accountregister.figures.web.Drawing.number;

/**
 * A drawing of bars that lie under each other, each with its name above it and its number behind it, in the units of its
 * own: 320 wide.
 *
 * @param id     of the drawing on its page
 * @param title  what it shows
 * @param text   the same in a sentence, for who hears it
 * @param height of the drawing
 * @param legend the parts of a bar; empty when bars have one part
 */
public record BarsView(String id, String title, String text, int height, List<Part> legend, List<Bar> bars) {

    private static final int ROW = 46;
    private static final int WIDTH = 270;

    /** A part by its colour, as {@code warn}, and its name. */
    public record Part(String tone, String name) {
    }

    /** A bar. @param y of its name @param end where the number stands */
    public record Bar(int y, String name, String value, String end, List<Piece> pieces) {
    }

    /** A piece of a bar. */
    public record Piece(String tone, String x, String width) {
    }

    /** What a bar stands for. @param parts in the order of the legend */
    record Value(String name, List<Long> parts) {

        long total() {
            return parts.stream().mapToLong(Long::longValue).sum();
        }
    }

    static BarsView of(String id, String title, String text, List<Part> legend, List<Value> values) {
        long top = Math.max(1, values.stream().mapToLong(Value::total).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        for (Value value : values) {
            List<Piece> pieces = new ArrayList<>();
            double x = 0;
            for (int part = 0; part < value.parts.size(); part++) {
                double width = (double) value.parts.get(part) * WIDTH / top;
                if (width > 0) {
                    pieces.add(new Piece(legend.get(part).tone(), number(x), number(width)));
                }
                x += width;
            }
            bars.add(new Bar(bars.size() * ROW, value.name, String.valueOf(value.total()), number(x + 6), pieces));
        }
        return new BarsView(id, title, text, Math.max(1, values.size()) * ROW, legend.size() > 1 ? legend : List.of(), bars);
    }
}
