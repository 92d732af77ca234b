package nl.accountregister.verification.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.PublicAddress;
import nl.accountregister.shared.Templates;
import nl.accountregister.verification.ListChange;
import nl.accountregister.verification.OfficialAccount;
import nl.accountregister.verification.OfficialAccounts;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.Query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The public list in its forms. */
@Singleton
class FollowViews {

    private static final int MOST_SAME_AS = 100;

    private final OfficialAccounts official;
    private final Platforms platforms;
    private final Templates templates;
    private final JsonMapper json;
    private final PublicAddress address;

    FollowViews(OfficialAccounts official, Platforms platforms, Templates templates, JsonMapper json, PublicAddress address) {
        this.official = official;
        this.platforms = platforms;
        this.templates = templates;
        this.json = json;
        this.address = address;
    }

    FollowPage page(PageContext ctx, Query query, Page<OfficialAccount> found) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("q", query.text("q", 100));
        values.put("regio", query.id("regio") == null ? null : String.valueOf(query.id("regio")));
        Map<String, String> first = new LinkedHashMap<>();
        first.put("pagina", null);
        first.put("grootte", null);
        String filters = query.with(first);
        return new FollowPage(FormView.of(values), (query.has("q") ? 1 : 0) + (query.has("regio") ? 1 : 0), filters.equals("?") ? "" : filters,
            official.regions().stream().map(r -> new Option(String.valueOf(r.id()), r.name())).toList(), groups(ctx, found.rows()),
            PagingView.of(found, n -> query.toPage("/volg-ons", n)),
            JsonLd.of(json, ctx.organisation().name(), official.corporate(MOST_SAME_AS), found.rows()));
    }

    String fragment(PageContext ctx, Page<OfficialAccount> found) {
        return templates.render("verification/fragment.jte", Map.of("ctx", ctx, "groups", groups(ctx, found.rows()), "more", found.total() > found.rows().size(),
            "site", address.base()));
    }

    byte[] json(Object listing) throws IOException {
        return json.writeValueAsBytes(listing);
    }

    byte[] feed(PageContext ctx, List<ListChange> changes) {
        return new AtomFeed(ctx, platforms, address.base()).of(changes);
    }

    /** A number that a platform gave is no name to anyone. */
    @Nullable
    private static String named(OfficialAccount account) {
        return account.handle() == null || account.handle().matches("\\d+") ? null : account.handle();
    }

    /** The order of the list is that of the groups. */
    private List<FollowPage.Group> groups(PageContext ctx, List<OfficialAccount> accounts) {
        Map<String, List<FollowPage.Account>> groups = new LinkedHashMap<>();
        for (OfficialAccount a : accounts) {
            String group = switch (a.kind()) {
                case CORPORATE -> "organisatie";
                case LOCATION_PAGE -> "locaties";
                default -> "overig";
            };
            groups.computeIfAbsent(group, g -> new ArrayList<>()).add(new FollowPage.Account(a.name(), platforms.name(a.platform()), a.url(),
                named(a), a.locationName()));
        }
        return groups.entrySet().stream().map(e -> new FollowPage.Group(e.getKey(), ctx.t("verification.group." + e.getKey(), ctx.organisation().name()),
            e.getValue())).toList();
    }
}
