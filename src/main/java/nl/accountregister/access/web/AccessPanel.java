package nl.accountregister.access.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.access.GrantRow;
import nl.accountregister.access.LaterKnown;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.web.AccountPanel;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.LaterLine;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Toegang on the page of an account. */
@Singleton
class AccessPanel implements AccountPanel {

    private static final int MOST = 100;

    private final AccessGrants grants;
    private final LaterKnown later;
    private final Templates templates;

    AccessPanel(AccessGrants grants, LaterKnown later, Templates templates) {
        this.later = later;
        this.grants = grants;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "access.title";
    }

    @Override
    public String anchor() {
        return "toegang";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Account account, boolean full) {
        if (!full) {
            return Optional.empty();
        }
        boolean manages = Permission.MANAGE_ACCESS.heldBy(ctx.actor());
        String path = "/accounts/" + account.id() + "/toegang";
        AccessPanelView view = new AccessPanelView(grants.of(account.id()).stream().map(g -> row(ctx, g, manages ? path : null)).toList(),
            manages && account.status() != AccountStatus.CLOSED ? path + "/nieuw" : null, ctx.t("access.holds"));
        return Optional.of(templates.part("access/panel.jte", Map.of("ctx", ctx, "page", view)));
    }

    @Override
    public Optional<Content> contentOn(PageContext ctx, Account account, LocalDate day) {
        AccessPanelView view = new AccessPanelView(grants.on(account.id(), day).stream().map(g -> row(ctx, g, null)).toList(), null, ctx.t("access.held"));
        return Optional.of(templates.part("access/panel.jte", Map.of("ctx", ctx, "page", view)));
    }

    @Override
    public List<LaterLine> later(PageContext ctx, Account account, LocalDate day) {
        return later.about(day, account.id(), MOST).stream().map(f -> new LaterLine(ctx.t(f.key(), f.person(), f.role() == null ? "" : ctx.label(f.role()), f.day() == null ? "" : f.day()),
            ctx.t("history.later.since", f.since()))).toList();
    }

    private static AccessPanelView.Row row(PageContext ctx, GrantRow g, String path) {
        return new AccessPanelView.Row(g.personName(), ctx.label(g.role()), ctx.date(g.since()),
            g.grantedByName() == null ? null : ctx.t("access.by", g.grantedByName()), g.endedOn() == null ? null : ctx.date(g.endedOn()),
            path == null || g.endedOn() != null && !g.endedOn().isAfter(ctx.today()) ? null : path + "/" + g.id() + "/beeindigen");
    }
}
