package nl.accountregister.security.web;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.MenuEntry;

/** The lines of the menu to users, API keys and one's own password. */
@Factory
class SecurityMenu {

    private record Line(Group group, int order, String href, String labelKey, String icon, Permission permission) implements MenuEntry {

        @Override
        public boolean visibleTo(Actor actor) {
            return permission.heldBy(actor);
        }
    }

    @Singleton
    @Named("gebruikers")
    MenuEntry users() {
        return new Line(MenuEntry.Group.ADMIN, 10, "/beheer/gebruikers", "user.title",
            "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 3.6-7 8-7s8 3 8 7", Permission.ADMINISTER);
    }

    @Singleton
    @Named("api-sleutels")
    MenuEntry apiKeys() {
        return new Line(MenuEntry.Group.ADMIN, 20, "/beheer/api-sleutels", "apikey.title",
            "M15 9a5 5 0 1 0-4.2 4.9L13 16h2v2h2v2h4v-4l-6.2-6.2zM8.5 7.5h.01", Permission.ADMINISTER);
    }

    @Singleton
    @Named("wachtwoord")
    MenuEntry password() {
        return new Line(MenuEntry.Group.WORK, 95, "/wachtwoord", "password.title",
            "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3", Permission.SIGNED_IN);
    }
}
