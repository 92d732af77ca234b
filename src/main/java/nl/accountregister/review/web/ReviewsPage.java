package nl.accountregister.review.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;

import java.util.List;

/**
 * The list of reviews that are due.
 *
 * @param all       whether the reader sees all, and may narrow it to their own
 * @param filters   what the list is narrowed to, as the fields show it
 * @param active    number of filters that the reader chose
 * @param horizons  the choice of how far ahead, as last dates
 * @param locations the choice of locations
 * @param soonDays  how far ahead the list looks when nothing is chosen
 * @param past      the day of which it is; null for today
 */
public record ReviewsPage(boolean all, FormView filters, int active, List<Option> horizons, List<Option> locations,
                          int soonDays, List<Row> rows, PagingView paging, @Nullable PastView past) {

    /**
     * A row.
     *
     * @param tone     of the badge
     * @param until    how far off, in words
     * @param location null when the account is for none
     * @param mayDo    whether the reader may do this review
     */
    public record Row(long accountId, String name, String platform, String due, String until, String tone, @Nullable String location,
                      String owner, boolean mayDo) {
    }
}
