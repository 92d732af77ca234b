package nl.accountregister.deviation.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.web.AccountPanel;
import nl.accountregister.deviation.Deviations;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Afwijkingen on the page of an account, for its owner as well as for communications. */
@Singleton
class DeviationPanel implements AccountPanel {

    private final Deviations deviations;
    private final Wording wording;
    private final Templates templates;

    DeviationPanel(Deviations deviations, Wording wording, Templates templates) {
        this.deviations = deviations;
        this.wording = wording;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String titleKey() {
        return "deviation.title";
    }

    @Override
    public String anchor() {
        return "afwijkingen";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Account account, boolean full) {
        if (!full || account.status() == AccountStatus.CLOSED) {
            return Optional.empty();
        }
        DeviationWords words = wording.in(ctx);
        DeviationPanelView view = new DeviationPanelView(deviations.of(ctx.actor(), account.id()).stream().map(d -> DeviationLine.of(ctx, words, d)).toList(),
            "deviation.panel.none");
        return Optional.of(templates.part("deviation/panel.jte", Map.of("ctx", ctx, "page", view)));
    }

    @Override
    public Optional<Content> contentOn(PageContext ctx, Account account, LocalDate day) {
        if (account.status() == AccountStatus.CLOSED) {
            return Optional.empty();
        }
        DeviationWords words = wording.on(ctx, day);
        DeviationPanelView view = new DeviationPanelView(deviations.of(ctx.actor(), account.id(), day).stream().map(d -> DeviationLine.of(ctx, words, d, day)).toList(),
            "deviation.panel.none");
        return Optional.of(templates.part("deviation/panel.jte", Map.of("ctx", ctx, "page", view)));
    }
}
