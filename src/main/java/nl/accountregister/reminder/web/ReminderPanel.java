package nl.accountregister.reminder.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.web.AccountPanel;
import nl.accountregister.reminder.Reminders;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Herinneringen on the page of an account. */
@Singleton
class ReminderPanel implements AccountPanel {

    private final Reminders reminders;
    private final Templates templates;

    ReminderPanel(Reminders reminders, Templates templates) {
        this.reminders = reminders;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String titleKey() {
        return "reminder.panel";
    }

    @Override
    public String anchor() {
        return "herinneringen";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Account account, boolean full) {
        if (!full) {
            return Optional.empty();
        }
        List<ReminderView> lines = reminders.of(ctx.actor(), account.id()).stream().map(told -> ReminderView.of(ctx, told)).toList();
        return Optional.of(templates.part("reminder/panel.jte", Map.of("ctx", ctx, "page", lines, "more", lines.size() == Reminders.MOST ? "/accounts/" + account.id() + "/verloop" : "")));
    }
}
