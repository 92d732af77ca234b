package nl.accountregister.publication.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.web.AccountPanel;
import nl.accountregister.publication.PublicationFilter;
import nl.accountregister.publication.PublicationLog;
import nl.accountregister.publication.PublicationRow;
import nl.accountregister.publication.Publications;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.util.Map;
import java.util.Optional;

/** The latest publications on the page of an account that keeps a log of them; communications can begin one there. */
@Singleton
class PublicationPanel implements AccountPanel {

    private static final Page.Slice FEW = new Page.Slice(1, 3);

    private final Publications publications;
    private final Templates templates;

    PublicationPanel(Publications publications, Templates templates) {
        this.publications = publications;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String titleKey() {
        return "publication.log";
    }

    @Override
    public String anchor() {
        return "publicaties";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Account account, boolean full) {
        return publications.find(ctx.actor(), account.id()).flatMap(log -> content(ctx, log));
    }

    private Optional<Content> content(PageContext ctx, PublicationLog log) {
        long id = log.account().id();
        Page<PublicationRow> page = publications.list(ctx.actor(), PublicationFilter.of(id), FEW);
        Boolean turn = PublicationViews.turn(ctx, log);
        if (!log.kept() && page.total() == 0 && turn == null) {
            return Optional.empty();
        }
        return Optional.of(templates.part("publication/panel.jte", Map.of("ctx", ctx, "page",
            new PublicationPanelView(id, page.rows().stream().map(row -> PublicationLine.of(ctx, row)).toList(), page.total(), log.kept(), log.open(), turn))));
    }
}
