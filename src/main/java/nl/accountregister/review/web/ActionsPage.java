package nl.accountregister.review.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;

import java.util.List;

/**
 * The list of acties.
 *
 * @param all      whether the reader sees all, and may narrow it to their own
 * @param filters  what the list is narrowed to, as the fields show it
 * @param active   number of filters that the reader chose
 * @param statuses the choice of statuses
 * @param past     the day of which it is; null for today
 */
public record ActionsPage(boolean all, FormView filters, int active, List<Option> statuses, List<ActionView> rows, PagingView paging,
                          @Nullable PastView past) {
}
