package nl.accountregister.reminder.web;

import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PagingView;

import java.util.List;

/**
 * The ledger of reminders.
 *
 * @param mayRun whether the reader may run a round
 * @param at     time of the daily round
 */
public record RemindersPage(boolean mayRun, String at, FormView filters, int active, List<Option> statuses, List<ReminderView> rows,
                            PagingView paging) {
}
