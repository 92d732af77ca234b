package nl.accountregister.calendar.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import nl.accountregister.calendar.CalendarFeeds;
import nl.accountregister.shared.Sha256;
import nl.accountregister.web.Etags;

/** Answers the programs that read a calendar at its secret address. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class FeedController {

    private static final String CALENDAR = "text/calendar;charset=utf-8";

    private final CalendarFeeds feeds;

    FeedController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @Get("/agenda/{geheim}.ics")
    @Produces(MediaType.ALL)
    HttpResponse<String> read(String geheim, @Nullable @Header(HttpHeaders.IF_NONE_MATCH) String known) {
        String calendar = feeds.read(geheim);
        String tag = "\"" + Sha256.of(calendar) + "\"";
        MutableHttpResponse<String> answer = Etags.knows(known, tag) ? HttpResponse.notModified()
            : HttpResponse.ok(calendar).contentType(MediaType.of(CALENDAR)).header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"accountregister.ics\"");
        // May be kept by the program of the reader, who asks each time whether it still holds; by nobody in between.
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
}
