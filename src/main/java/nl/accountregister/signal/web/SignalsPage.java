package nl.accountregister.signal.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;

import java.util.List;

/**
 * The list for communications and the auditor.
 *
 * @param figures each leads to its list
 * @param past    the day of the past of which it is; null for today
 */
public record SignalsPage(List<Figure> figures, FormView filters, int active, List<Option> statuses, List<Option> kinds, List<Option> outcomes, List<Row> rows,
                          PagingView paging, @Nullable PastView past) {

    /** A number above the list. @param tone null for a plain one */
    public record Figure(String label, String href, long value, String note, String tone) {
    }

    /** A row. @param due in words; empty when nothing has to be done @param standing what was judged or came of it; may be empty */
    public record Row(String href, String title, String reference, String at, String about, String received, String due, boolean late, String tone, String status,
                      String standing) {
    }
}
