package nl.accountregister.evidence.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.web.AccountPanel;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The way to the dossier on the page of an account. */
@Singleton
class DossierPanel implements AccountPanel {

    private final Templates templates;

    DossierPanel(Templates templates) {
        this.templates = templates;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public String titleKey() {
        return "evidence.dossier";
    }

    @Override
    public String anchor() {
        return "dossier";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Account account, boolean full) {
        return content(ctx, account.id(), "");
    }

    @Override
    public Optional<Content> contentOn(PageContext ctx, Account account, LocalDate day) {
        return content(ctx, account.id(), "?peildatum=" + day);
    }

    private Optional<Content> content(PageContext ctx, long accountId, String day) {
        return Permission.SEE_INVENTORY.heldBy(ctx.actor()) ? Optional.of(templates.part("evidence/panel.jte", Map.of("ctx", ctx, "accountId", accountId, "day", day)))
            : Optional.empty();
    }
}
