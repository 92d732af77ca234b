package nl.accountregister.timeline.web;

import nl.accountregister.web.Option;
import nl.accountregister.web.PagingView;

import java.util.List;

/**
 * The course of an account.
 *
 * @param full  whether the reader sees the account in full
 * @param order the two orders, as addresses
 * @param shown address of the order that is shown
 */
public record TimelinePage(long accountId, String accountName, boolean full, List<Option> order, String shown, List<TimelineLine> lines, PagingView paging) {
}
