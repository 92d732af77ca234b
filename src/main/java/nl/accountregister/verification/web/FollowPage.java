package nl.accountregister.verification.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PagingView;

import java.util.List;

/**
 * The public list of official accounts.
 *
 * @param query   the filters as a query string, empty or beginning with "?"
 * @param sameAs  the JSON-LD of the page, made safe to stand in HTML
 */
public record FollowPage(FormView form, int active, String query, List<Option> regions, List<Group> groups, PagingView paging, String sameAs) {

    /** Accounts under a heading. @param id of the heading on the page */
    public record Group(String id, String heading, List<Account> accounts) {

        /** Whether any of them is of a location. */
        public boolean placed() {
            return accounts.stream().anyMatch(a -> a.place() != null);
        }
    }

    /** @param name what it is called; @param handle the name in its address; @param place its location, null when it is of none */
    public record Account(String name, String platform, String url, @Nullable String handle, @Nullable String place) {
    }
}
