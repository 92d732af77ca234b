package nl.accountregister.publication.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;

import java.util.List;

/**
 * Publications of one account, or of all together.
 *
 * @param accountId of which they are; null for all
 * @param path      address of the list, without filters
 * @param remark    what there is to say of the log, such as that it is not kept; null when nothing is
 * @param entry     the form to note one; null for who cannot
 * @param active    number of filters that the reader chose
 * @param csv       address of the file with exactly these rows
 * @param turn      whether a button can switch the log on ({@code true}) or off; null for who may not
 * @param past      the day of the past of which it is; null for today
 */
public record PublicationsPage(@Nullable Long accountId, String account, String path, String caption, @Nullable String remark, @Nullable EntryForm entry,
                               FormView filter, int active, Choices choices, List<PublicationLine> rows, PagingView paging, String csv, @Nullable Boolean turn,
                               @Nullable PastView past) {

    /** The page of its account on that day. */
    public String accountHref() {
        return "/accounts/" + accountId + PastView.suffix(past);
    }

    /**
     * The form to note a publication.
     *
     * @param accounts in whose log; empty when that is known
     * @param people   who else may have published it; empty when that is not asked
     */
    public record EntryForm(FormView form, List<Option> accounts, List<Option> people) {

        /** Whether the part that is seldom needed has to be seen. */
        public boolean more() {
            return form.bad("datum") || form.bad("wie") || !form.value("wie").isEmpty()
                || !(form.value("datum-dag") + form.value("datum-maand") + form.value("datum-jaar")).isEmpty();
        }
    }

    /** What the filters offer. */
    public record Choices(List<Option> states, List<Option> platforms, List<Option> locations) {
    }
}
