package nl.accountregister.intake.web;

import gg.jte.Content;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.web.AccountPanel;
import nl.accountregister.intake.RequestDossier;
import nl.accountregister.intake.RequestNames;
import nl.accountregister.intake.Requests;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.util.Map;
import java.util.Optional;

/** The request that an account came from, on the page of the account. */
@Singleton
class RequestPanel implements AccountPanel {

    private final Requests requests;
    private final RequestNames names;
    private final Templates templates;

    RequestPanel(Requests requests, RequestNames names, Templates templates) {
        this.requests = requests;
        this.names = names;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String titleKey() {
        return "intake.request";
    }

    @Override
    public String anchor() {
        return "aanvraag";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Account account, boolean full) {
        RequestDossier dossier = full && account.requestId() != null ? seen(ctx, account.requestId()) : null;
        return dossier == null ? Optional.empty() : Optional.of(templates.part("intake/panel.jte", Map.of("ctx", ctx,
            "href", "/aanvragen/" + dossier.request().id(), "name", names.of(dossier.request(), ctx.language()),
            "status", ctx.label(dossier.request().status()), "requester", dossier.requesterName())));
    }

    @Nullable
    private RequestDossier seen(PageContext ctx, long id) {
        try {
            return requests.get(ctx.actor(), id);
        } catch (NotFound e) {
            return null;
        }
    }
}
