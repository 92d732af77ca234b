package nl.accountregister.importing.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.web.AccountPanel;
import nl.accountregister.importing.AccountImports;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.util.Map;
import java.util.Optional;

/** On the page of an account: the file that it came from. */
@Singleton
class OriginPanel implements AccountPanel {

    private final AccountImports imports;
    private final Templates templates;

    OriginPanel(AccountImports imports, Templates templates) {
        this.imports = imports;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public String titleKey() {
        return "importing.origin";
    }

    @Override
    public String anchor() {
        return "herkomst";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Account account, boolean full) {
        return !full ? Optional.empty() : imports.origin(account.id()).map(origin -> templates.part("importing/origin.jte", Map.of("ctx", ctx,
            "page", new OriginView(ctx.t("importing.origin.text", origin.row(), origin.file().fileName(), origin.file().appliedAt()),
                Permission.MANAGE_ACCOUNTS.heldBy(ctx.actor()) ? "/import/" + origin.file().id() : null))));
    }
}
