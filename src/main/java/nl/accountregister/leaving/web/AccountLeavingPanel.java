package nl.accountregister.leaving.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.web.AccountPanel;
import nl.accountregister.leaving.LeavingTaskRow;
import nl.accountregister.leaving.Leavings;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Vertrek on the page of an account, while something has yet to be done. */
@Singleton
class AccountLeavingPanel implements AccountPanel {

    private final Leavings leavings;
    private final Templates templates;

    AccountLeavingPanel(Leavings leavings, Templates templates) {
        this.leavings = leavings;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public String titleKey() {
        return "leaving.title";
    }

    @Override
    public String anchor() {
        return "vertrek";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Account account, boolean full) {
        if (!full) {
            return Optional.empty();
        }
        Map<Long, List<LeavingTaskRow>> byLeaver = new LinkedHashMap<>();
        leavings.openOnAccount(ctx.actor(), account.id()).forEach(t -> byLeaver.computeIfAbsent(t.leavingId(), id -> new ArrayList<>()).add(t));
        if (byLeaver.isEmpty()) {
            return Optional.empty();
        }
        LeavingPanelView view = new LeavingPanelView(byLeaver.values().stream().map(tasks -> leaver(ctx, tasks)).toList());
        return Optional.of(templates.part("leaving/account.jte", Map.of("ctx", ctx, "page", view)));
    }

    private static LeavingPanelView.Leaver leaver(PageContext ctx, List<LeavingTaskRow> tasks) {
        LeavingTaskRow t = tasks.get(0);
        String key = ctx.isPast(t.lastDay()) ? "leaving.panel.left" : "leaving.panel.leaves";
        return new LeavingPanelView.Leaver("/vertrek/" + t.leavingId() + "#account-" + t.accountId(), ctx.t(key, t.person(), t.lastDay()),
            t.dueOn().isBefore(ctx.today()) ? "red" : "orange", ctx.t("leaving.open.until", ctx.until(t.dueOn())),
            tasks.stream().map(task -> ctx.t("leaving.task." + task.kind().name(), task.person())).toList());
    }
}
