package nl.accountregister.outbox.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PagingView;

import java.util.List;

/**
 * The ledger of messages.
 *
 * @param trouble what is the matter with the mail server, in words; null when nothing is
 * @param words   of the mail server in that trouble
 * @param faults  number of addresses at which mail does not arrive
 * @param mayTry  whether the reader may send a trial message
 * @param active  number of filters that the reader chose
 */
public record OutboxPage(@Nullable String trouble, String words, long faults, boolean mayTry, FormView form, int active, List<Option> statuses,
                         List<Option> kinds, List<MessageRow> rows, PagingView paging) {
}
