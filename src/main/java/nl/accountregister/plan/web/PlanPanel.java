package nl.accountregister.plan.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.web.AccountPanel;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Het beheerplan on the page of an account: which version holds, what it is for, and who runs the page. */
@Singleton
class PlanPanel implements AccountPanel {

    private final PlanPages pages;
    private final Templates templates;

    PlanPanel(PlanPages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "plan.title";
    }

    @Override
    public String anchor() {
        return "beheerplan";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Account account, boolean full) {
        if (!full) {
            return Optional.empty();
        }
        PlanPanelView view = pages.panel(ctx, account);
        return Optional.of(templates.part("plan/panel.jte", Map.of("ctx", ctx, "page", view)));
    }

    @Override
    public Optional<Content> contentOn(PageContext ctx, Account account, LocalDate day) {
        return Optional.of(templates.part("plan/past.jte", Map.of("ctx", ctx, "page", pages.past(ctx, account, day))));
    }
}
