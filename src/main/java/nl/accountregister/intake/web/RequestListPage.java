package nl.accountregister.intake.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;

import java.util.List;

/**
 * Aanvragen as a list: the queue of communications, or one's own.
 *
 * @param queue whether it is the queue, with filters
 * @param departments those to filter on; empty where one decides
 * @param past  the day of which it is; null for today
 * @param views the other lists; empty for who has but one
 */
public record RequestListPage(boolean queue, String title, String lead, List<Option> views, String view, FormView filters, int active,
                              List<Option> statuses, List<Option> platforms, List<Option> locations, List<Option> departments, List<Row> rows, PagingView paging,
                              boolean mayAsk, @Nullable PastView past) {

    /**
     * @param tone    of the badge
     * @param who     who has the request now
     * @param since   from when
     * @param next    what the reader can do; empty in the past
     * @param term    the last day of the term in words; null when none runs
     * @param distance how far off that is
     * @param waitsFor the departments that have yet to decide, in words; null where one decides
     */
    public record Row(String href, String name, String status, String tone, String location, String requester, String who, String since,
                      String next, @Nullable String term, @Nullable String distance, boolean late,
                      @Nullable String waitsFor) {
    }
}
