package nl.accountregister.account.web;

import gg.jte.Content;
import nl.accountregister.account.Account;
import nl.accountregister.web.PageContext;

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
}
