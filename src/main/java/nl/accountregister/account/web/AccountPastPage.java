package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.LaterLine;
import nl.accountregister.web.Option;
import nl.accountregister.web.PastView;

import java.util.List;

/**
 * The page of an account as the register knew it at the end of a day of the past. Nothing can be done on it.
 *
 * @param sections links to the parts of the page
 * @param later    what was recorded after that day about it
 */
public record AccountPastPage(PastView past, String name, @Nullable String url, List<AccountPage.Badge> badges, @Nullable String reason,
                              List<AccountPage.Fact> facts, List<String> conditions, List<String> formers, List<Option> sections,
                              List<AccountPage.Panel> panels, boolean full, List<LaterLine> later) {
}
