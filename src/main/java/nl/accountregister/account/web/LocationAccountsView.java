package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * The accounts of a location.
 *
 * @param total how many there are in all
 * @param all   the list of all of them
 * @param then  whether they are those of a day of the past
 */
public record LocationAccountsView(List<Line> lines, long total, String all, boolean then) {

    /** An account. @param owner null for who may not know */
    public record Line(String href, String name, String platform, @Nullable String owner, String tone, String status) {
    }
}
