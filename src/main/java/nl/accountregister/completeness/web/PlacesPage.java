package nl.accountregister.completeness.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PagingView;

import java.util.List;

/**
 * The places, as a list or as a table of locations by platforms.
 *
 * @param nothing whether the profile expects nothing at all
 * @param kinds   how many there are in each state
 * @param views   the two ways to see them, and the lists of what stands still, as addresses
 * @param view    address of the one that is shown
 * @param rows    of the list; empty in the table
 * @param columns platforms of the table; empty in the list
 * @param sources where the document of the organisation says what is expected
 */
public record PlacesPage(boolean nothing, String lead, String caption, List<Kind> kinds, List<Option> views, String view, List<PlaceLine> rows, List<String> columns,
                         List<GridLine> grid, PagingView paging, FormView form, Choices choices, int active, String csv, List<String> sources, boolean matrix) {

    /** How many there are in a state. @param current whether the list is narrowed to it */
    public record Kind(String label, String href, long count, boolean current) {
    }

    /** What the filters offer. */
    public record Choices(List<Option> states, List<Option> locations, List<Option> regions, List<Option> platforms, List<Option> hows) {
    }

    /** A location with its places, one for each platform. @param region null when it has none */
    public record GridLine(String name, @Nullable String region, List<Cell> cells) {
    }

    /** A place in the table. @param href null where nothing is expected or possible; then there are no words either */
    public record Cell(String platform, @Nullable String href, String state, String tone, String label) {
    }
}
