package nl.accountregister.deviation.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.FormView;
import nl.accountregister.web.LaterLine;
import nl.accountregister.web.Option;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;

import java.util.List;

/**
 * The list of deviations.
 *
 * @param lead    how many there are, in words
 * @param kinds   how many there are of each kind, those without any left out
 * @param active  number of filters that the reader chose
 * @param columns heads of the sortable columns
 * @param csv     address of the file with exactly these rows
 * @param past    the day of which it is; null for today
 * @param later   what was learned after that day about it
 */
public record DeviationsPage(String lead, String caption, List<Kind> kinds, List<DeviationLine> rows, PagingView paging, FormView form, Choices choices,
                             String sort, int active, List<Column> columns, String csv, @Nullable PastView past, List<LaterLine> later) {

    /** How many there are of a kind. @param current whether the list is narrowed to it */
    public record Kind(String label, String href, long open, long exempt, boolean current) {
    }

    /** What the filters offer. */
    public record Choices(List<Option> kinds, List<Option> locations, List<Option> regions, List<Option> platforms, ChoiceView people,
                          List<Option> exempt) {
    }

    /** The head of a sortable column; sort is the value of {@code aria-sort}. */
    public record Column(String label, String href, @Nullable String sort) {
    }
}
