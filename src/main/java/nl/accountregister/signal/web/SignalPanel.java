package nl.accountregister.signal.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.web.AccountPanel;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Templates;
import nl.accountregister.signal.SignalRow;
import nl.accountregister.signal.Signals;
import nl.accountregister.web.PageContext;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Meldingen on the page of an account: what was reported about it, and the way to report something. */
@Singleton
class SignalPanel implements AccountPanel {

    private final Signals signals;
    private final Platforms platforms;
    private final Templates templates;

    SignalPanel(Signals signals, Platforms platforms, Templates templates) {
        this.signals = signals;
        this.platforms = platforms;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String titleKey() {
        return "signal.panel";
    }

    @Override
    public String anchor() {
        return "meldingen";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Account account, boolean full) {
        List<SignalRow> rows = full ? signals.of(ctx.actor(), account.id()) : List.of();
        if (rows.isEmpty() && account.status() == AccountStatus.CLOSED) {
            return Optional.empty();
        }
        boolean opens = Permission.SEE_SIGNALS.heldBy(ctx.actor());
        String page = account.url() == null ? account.name() : account.url();
        SignalPanelView view = new SignalPanelView("/meldingen/nieuw?pagina=" + URLEncoder.encode(page, StandardCharsets.UTF_8),
            rows.stream().map(r -> new SignalPanelView.Line(opens ? "/meldingen/" + r.id() : null, ctx.t("signal.panel.line",
                SignalWords.title(ctx, r.kind(), platform(r.platform())), r.receivedAt()), SignalWords.tone(r.status(), r.isLate(ctx.today())), ctx.label(r.status()),
                SignalWords.standing(ctx, r))).toList());
        return Optional.of(templates.part("signal/panel.jte", Map.of("ctx", ctx, "page", view)));
    }

    private String platform(String code) {
        return code == null ? null : platforms.name(code);
    }
}
