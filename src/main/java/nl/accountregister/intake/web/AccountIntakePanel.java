package nl.accountregister.intake.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.web.AccountPanel;
import nl.accountregister.intake.AccountIntake;
import nl.accountregister.intake.AccountIntakes;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Intakes on the page of an account that came into the register without a request. */
@Singleton
class AccountIntakePanel implements AccountPanel {

    private final AccountIntakes intakes;
    private final Templates templates;

    AccountIntakePanel(AccountIntakes intakes, Templates templates) {
        this.intakes = intakes;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 51;
    }

    @Override
    public String titleKey() {
        return "intake.account";
    }

    @Override
    public String anchor() {
        return "intake";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Account account, boolean full) {
        List<AccountIntake> talks = full ? intakes.of(ctx.actor(), account.id()) : List.of();
        return talks.isEmpty() ? Optional.empty() : Optional.of(templates.part("intake/talks.jte", Map.of("ctx", ctx, "talks", talks)));
    }
}
