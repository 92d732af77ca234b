package nl.accountregister.reminder.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PastView;

import java.util.List;

/**
 * The ledger of reminders.
 *
 * @param mayRun whether the reader may run a round
 * @param at     time of the daily round
 * @param nobody how many reminders reach nobody now; 0 for a past day
 * @param past   the day of which it is; null for today
 */
public record RemindersPage(boolean mayRun, String at, long nobody, FormView filters, int active, List<Option> standings, List<Option> statuses,
                            List<ReminderView> rows, PagingView paging, List<LetterView> letters,
                            @Nullable PastView past) {

    /** A monthly letter. */
    public record LetterView(long id, String month, String receiver, int accounts, String made, String status) {
    }
}
