package nl.accountregister.handover.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.web.AccountPanel;
import nl.accountregister.handover.HandoverRow;
import nl.accountregister.handover.Handovers;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Overdracht on the page of an account: the one that goes on, those before it, and the way to a new one. */
@Singleton
class HandoverPanel implements AccountPanel {

    private final Handovers handovers;
    private final Templates templates;

    HandoverPanel(Handovers handovers, Templates templates) {
        this.handovers = handovers;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String titleKey() {
        return "handover.panel";
    }

    @Override
    public String anchor() {
        return "overdracht";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Account account, boolean full) {
        if (!full) {
            return Optional.empty();
        }
        List<HandoverRow> rows = handovers.of(ctx.actor(), account.id());
        boolean may = handovers.mayPropose(ctx.actor(), account) && rows.stream().noneMatch(r -> r.status().isOpen());
        if (rows.isEmpty() && !may) {
            return Optional.empty();
        }
        HandoverPanelView view = new HandoverPanelView(may ? "/accounts/" + account.id() + "/overdragen" : null,
            rows.stream().map(r -> new HandoverPanelView.Line("/overdrachten/" + r.id(), ctx.t("handover.panel.line", r.ownerName(), r.newOwnerName(), r.effectiveOn()),
                HandoverWords.tone(r.status(), r.isLate(ctx.today())), ctx.label(r.status()), HandoverWords.standing(ctx, r, ctx.today()))).toList());
        return Optional.of(templates.part("handover/panel.jte", Map.of("ctx", ctx, "page", view)));
    }
}
