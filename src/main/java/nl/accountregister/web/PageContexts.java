package nl.accountregister.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.security.CurrentUser;
import nl.accountregister.security.SignedIn;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes the context of a page from its request. */
@Singleton
class PageContexts {

    private final Texts texts;
    private final Profiles profiles;
    private final Today today;
    private final List<MenuEntry> entries;

    PageContexts(Texts texts, Profiles profiles, Today today, List<MenuEntry> entries) {
        this.texts = texts;
        this.profiles = profiles;
        this.today = today;
        this.entries = entries.stream().sorted(Comparator.comparing(MenuEntry::group).thenComparing(MenuEntry::order)).toList();
    }

    PageContext of(HttpRequest<?> request) {
        SignedIn user = CurrentUser.of(request);
        Language language = language(request);
        Query query = request.getAttribute(RequestReader.QUERY, Query.class).orElse(new Query(java.util.Map.of()));
        return new PageContext(texts, language, user.actor(), user.formToken(), request.getPath(), () -> query.with(java.util.Map.of()).substring(1),
            organisation(language), () -> menu(user.actor(), language, request.getPath()), notice(request, language), today.date());
    }

    /** The language asked for in the address, else the one chosen before, else Dutch. */
    static Language language(HttpRequest<?> request) {
        String asked = request.getParameters().get("taal");
        return Language.of(asked != null ? asked : request.getCookies().findCookie("taal").map(Cookie::getValue).orElse("nl"));
    }

    private PageContext.Organisation organisation(Language language) {
        Profile profile = profiles.current();
        Profile.Contact contact = profile.contact();
        return new PageContext.Organisation(profile.name(), contact.department().in(language),
            contact.phone() == null ? "" : contact.phone(), contact.email() == null ? "" : contact.email(), profile.brand().asset());
    }

    private List<PageContext.MenuGroup> menu(Actor actor, Language language, String path) {
        List<PageContext.MenuGroup> groups = new ArrayList<>();
        for (MenuEntry.Group group : MenuEntry.Group.values()) {
            List<PageContext.MenuLine> lines = entries.stream().filter(e -> e.group() == group && e.visibleTo(actor))
                .map(e -> new PageContext.MenuLine(e.href(), texts.get(language, e.labelKey()), e.icon(), e.count(actor), isAt(path, e.href())))
                .toList();
            if (!lines.isEmpty()) {
                groups.add(new PageContext.MenuGroup(texts.get(language, "menu.group." + group.name()), lines));
            }
        }
        return groups;
    }

    private boolean isAt(String path, String href) {
        boolean below = path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
        return below && entries.stream().noneMatch(e -> e.href().length() > href.length()
            && (path.equals(e.href()) || path.startsWith(e.href() + "/")));
    }

    @Nullable
    private PageContext.Notice notice(HttpRequest<?> request, Language language) {
        return request.getCookies().findCookie(Html.NOTICE).map(Cookie::getValue)
            .filter(key -> key.startsWith("notice.") && texts.has(language, key))
            .map(key -> new PageContext.Notice(true, texts.get(language, key))).orElse(null);
    }
}
