package nl.accountregister.security.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.security.ApiKeys;
import nl.accountregister.security.Users;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * API-sleutels as a list, with the form to make one.
 *
 * @param key the key that was just made; shown on this answer only
 */
public record ApiKeysPage(List<KeyRow> rows, FormView form, List<Option> users, @Nullable String key) {

    /** A key as a line of the list; revoked says when, empty while it works. */
    public record KeyRow(long id, String name, String user, String made, String revoked) {
    }

    static ApiKeysPage of(PageContext ctx, List<ApiKeys.Listed> keys, List<Users.Listed> users, FormView form, @Nullable String key) {
        Map<Long, String> names = users.stream().collect(Collectors.toMap(Users.Listed::id, Users.Listed::name));
        return new ApiKeysPage(keys.stream().map(k -> new KeyRow(k.id(), k.name(), names.getOrDefault(k.userId(), ""),
            ctx.moment(k.createdAt()), k.revokedAt() == null ? "" : ctx.moment(k.revokedAt()))).toList(), form,
            users.stream().filter(Users.Listed::active)
                .map(u -> new Option(String.valueOf(u.id()), u.name() + " (" + u.username() + ")")).toList(), key);
    }
}
