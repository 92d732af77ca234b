package nl.accountregister.completeness.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.Option;
import nl.accountregister.web.PagingView;

import java.util.List;

/** Accounts that stand still. @param views the lists of the completeness, as addresses @param day the peildatum as an ISO date */
public record StillPage(String title, String lead, String caption, String since, List<Option> views, String view, List<StillLine> rows, PagingView paging, String day,
                        String path) {

    /** An account that stands still. @param location null when it is of none */
    public record StillLine(String href, String name, String platform, @Nullable String location, String owner, String since, String days) {
    }
}
