package nl.accountregister.timeline.web;

import jakarta.inject.Singleton;
import nl.accountregister.timeline.Happening;
import nl.accountregister.timeline.HappeningWords;
import nl.accountregister.web.PageContext;

import java.util.List;

/** What happened in words, as the pages show it. */
@Singleton
class TimelineWords {

    private final HappeningWords words;

    TimelineWords(HappeningWords words) {
        this.words = words;
    }

    List<TimelineLine> of(PageContext ctx, List<Happening> happenings) {
        return words.of(ctx.language(), happenings).stream().map(h -> new TimelineLine(h.kind().code(), h.at().toString(), ctx.moment(h.at()), h.title(), h.by(),
            h.tone(), h.lines(), h.words())).toList();
    }
}
