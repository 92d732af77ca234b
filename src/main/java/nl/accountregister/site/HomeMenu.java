package nl.accountregister.site;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.web.MenuEntry;

/** Begin in the menu. */
@Singleton
class HomeMenu implements MenuEntry {

    @Override
    public Group group() {
        return Group.WORK;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String href() {
        return "/";
    }

    @Override
    public String labelKey() {
        return "menu.home";
    }

    @Override
    public String icon() {
        return "M4 12l8-7 8 7M6 11v8h12v-8";
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.userId() != null;
    }
}
