package nl.accountregister.security.web;

import nl.accountregister.security.Users;
import nl.accountregister.web.PageContext;

import java.util.List;
import java.util.stream.Collectors;

/** Gebruikers as a list. */
public record UsersPage(List<UserRow> rows) {

    /** A user as a line of the list. */
    public record UserRow(String href, String name, String username, String roles, boolean active) {
    }

    static UsersPage of(PageContext ctx, List<Users.Listed> users) {
        return new UsersPage(users.stream().map(u -> new UserRow("/beheer/gebruikers/" + u.id(), u.name(), u.username(),
            u.roles().stream().map(ctx::label).collect(Collectors.joining(", ")), u.active())).toList());
    }
}
