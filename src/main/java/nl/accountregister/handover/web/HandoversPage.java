package nl.accountregister.handover.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;

import java.util.List;

/**
 * The list of handovers.
 *
 * @param all  whether the reader sees all, and may narrow it to their own
 * @param past the day of which it is; null for today
 */
public record HandoversPage(boolean all, FormView filters, int active, List<Option> statuses, List<Row> rows, PagingView paging,
                            @Nullable PastView past) {

    /** A row. @param standing since or until when, or why; may be empty */
    public record Row(String href, String account, String platform, String owner, String newOwner, String from, String proposed, String tone,
                      String status, String standing) {
    }
}
