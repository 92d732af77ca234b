package nl.accountregister.leaving.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;

import java.util.List;

/**
 * The list of checklists.
 *
 * @param lead   how many are open and late, in words
 * @param active number of filters that the reader chose
 * @param past   the day of which it is; null for today
 */
public record LeavingListPage(String lead, String caption, List<LeavingView> rows, PagingView paging, FormView form, List<Option> standings, int active,
                              @Nullable PastView past) {
}
