package nl.accountregister.account.web;

import java.util.List;

/**
 * A line of the history of an account.
 *
 * @param iso     the moment for machines
 * @param moment  the moment for people
 * @param changes what changed, in words
 */
public record HistoryView(String iso, String moment, String title, String by, String tone, List<String> changes) {
}
