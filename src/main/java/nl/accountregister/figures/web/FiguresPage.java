package nl.accountregister.figures.web;

import java.util.List;

/**
 * The figures.
 *
 * @param lead   of which day they are
 * @param median days late over the last year, in a sentence
 */
public record FiguresPage(String lead, Part overdue, List<String> ages, Part onTime, Part late, String median, Part steps) {

    /** A figure as a drawing and as a table. @param bars or columns; the other is null */
    public record Part(BarsView bars, ColumnsView columns, List<TableRow> rows) {
    }

    /** A row of numbers after its name. */
    public record TableRow(String name, List<String> cells) {
    }
}
