package nl.accountregister.account.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountFilter;
import nl.accountregister.account.AccountRow;
import nl.accountregister.account.Accounts;
import nl.accountregister.history.AsOf;
import nl.accountregister.location.Location;
import nl.accountregister.location.web.LocationPanel;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts of a location, on its page and counted in the list. */
@Singleton
class LocationAccountsPanel implements LocationPanel {

    private static final int MOST = 50;

    private final Accounts accounts;
    private final AccountWords words;
    private final Templates templates;

    LocationAccountsPanel(Accounts accounts, AccountWords words, Templates templates) {
        this.accounts = accounts;
        this.words = words;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "account.title";
    }

    @Override
    public String anchor() {
        return "accounts";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Location location, AsOf asOf) {
        String day = asOf.isNow() ? "" : "peildatum=" + asOf.day();
        AccountFilter of = new AccountFilter(null, null, location.id(), null, null, null, null, false, null, asOf.day());
        Page<AccountRow> found = accounts.search(ctx.actor(), of, "status", new Page.Slice(1, MOST));
        LocationAccountsView page = new LocationAccountsView(found.rows().stream().map(r -> row(ctx, r, day)).toList(), found.total(),
            href(location.id()) + (day.isEmpty() ? "" : "&" + day), !asOf.isNow());
        return Optional.of(templates.part("account/location.jte", Map.of("ctx", ctx, "page", page)));
    }

    @Override
    public Map<Long, Cell> cells(PageContext ctx, List<Location> locations) {
        Map<Long, Cell> cells = new HashMap<>();
        accounts.perLocation(ctx.actor(), locations.stream().map(Location::id).toList())
            .forEach((id, count) -> cells.put(id, new Cell(ctx.t("account.location.count", count), count == 0 ? null : href(id))));
        return cells;
    }

    private static String href(long location) {
        return "/accounts?locatie=" + location;
    }

    private LocationAccountsView.Line row(PageContext ctx, AccountRow r, String day) {
        return new LocationAccountsView.Line("/accounts/" + r.account().id() + (day.isEmpty() ? "" : "?" + day), r.account().name(), words.platform(r.account().platform()),
            r.full() ? r.ownerName() : null, AccountWords.tone(r.account().status()), ctx.label(r.account().status()));
    }
}
