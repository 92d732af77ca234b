package nl.accountregister.account.web;

import gg.jte.Content;
import nl.accountregister.account.Account;
import nl.accountregister.web.LaterLine;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Onderdeel of the page of an account, contributed by a feature that {@code account} does not know. */
public interface AccountPanel {

    /** Place on the page, low first: access 10, plan 20, reviews 30, reminders 40, request 50, history 90. */
    int order();

    /** Key of the heading. */
    String titleKey();

    /** Id of the section, for links on the page. */
    String anchor();

    /**
     * The panel without its heading; empty when there is nothing that this reader may see.
     *
     * @param full whether the reader sees the account in full
     */
    Optional<Content> content(PageContext ctx, Account account, boolean full);

    /**
     * The same as the register knew it at the end of a day of the past, without anything to do; only asked for who sees the
     * account in full. Empty for a part that has no past.
     *
     * @param account as it was then
     */
    default Optional<Content> contentOn(PageContext ctx, Account account, LocalDate day) {
        return Optional.empty();
    }

    /** What was recorded later about a day of the past; only asked for who sees the account in full. */
    default List<LaterLine> later(PageContext ctx, Account account, LocalDate day) {
        return List.of();
    }
}
