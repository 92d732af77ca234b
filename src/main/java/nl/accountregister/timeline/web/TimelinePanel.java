package nl.accountregister.timeline.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.web.AccountPanel;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Templates;
import nl.accountregister.timeline.Timeline;
import nl.accountregister.web.PageContext;

import java.util.Map;
import java.util.Optional;

/** The latest of the course of an account on its page, with a link to all of it. */
@Singleton
class TimelinePanel implements AccountPanel {

    private static final Page.Slice FEW = new Page.Slice(1, 5);

    private final Timeline timeline;
    private final TimelineWords words;
    private final Templates templates;

    TimelinePanel(Timeline timeline, TimelineWords words, Templates templates) {
        this.timeline = timeline;
        this.words = words;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String titleKey() {
        return "timeline.title";
    }

    @Override
    public String anchor() {
        return "verloop";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Account account, boolean full) {
        Timeline.Course course = timeline.of(ctx.actor(), account.id(), false, FEW);
        return Optional.of(templates.part("timeline/panel.jte", Map.of("ctx", ctx,
            "page", new TimelinePanelView(account.id(), words.of(ctx, course.page().rows()), course.page().total()))));
    }
}
