package nl.accountregister.timeline.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.timeline.Timeline;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Html;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.Query;

import java.util.List;

/** Het verloop of an account as a page. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class TimelineController {

    private static final String OLDEST = "oudste";

    private final Timeline timeline;
    private final TimelineWords words;
    private final Html html;

    TimelineController(Timeline timeline, TimelineWords words, Html html) {
        this.timeline = timeline;
        this.words = words;
        this.html = html;
    }

    /** {@code volgorde=oudste} begins with the oldest. */
    static boolean oldestFirst(Query query) {
        return query.oneOf("volgorde", List.of(OLDEST, "nieuwste"), "nieuwste").equals(OLDEST);
    }

    @Get("/accounts/{id}/verloop")
    @Accepts({"volgorde", "pagina", "grootte"})
    HttpResponse<String> show(PageContext ctx, long id, Query query) {
        boolean oldest = oldestFirst(query);
        Timeline.Course course = timeline.of(ctx.actor(), id, oldest, query.slice());
        String path = "/accounts/" + id + "/verloop";
        String other = path + "?volgorde=" + OLDEST;
        return html.ok(ctx, "timeline/page", new TimelinePage(id, course.account().name(), course.full(),
            List.of(new Option(path, ctx.t("timeline.newest")), new Option(other, ctx.t("timeline.oldest"))), oldest ? other : path,
            words.of(ctx, course.page().rows()), PagingView.of(course.page(), n -> query.toPage(path, n))));
    }
}
