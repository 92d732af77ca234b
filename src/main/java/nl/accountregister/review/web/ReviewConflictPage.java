package nl.accountregister.review.web;

import nl.accountregister.web.Option;

import java.util.List;

/**
 * Somebody was first: why this one cannot be stored any more, and what was typed, so that it is not lost.
 *
 * @param typed labels and values
 */
public record ReviewConflictPage(long accountId, String accountName, String why, List<Option> typed) {
}
