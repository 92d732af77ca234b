package nl.accountregister.calendar.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.calendar.CalendarFeed;
import nl.accountregister.calendar.CalendarFeeds;
import nl.accountregister.calendar.FeedKind;
import nl.accountregister.outbox.Outbox;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.NotFound;
import nl.accountregister.web.Form;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Agenda: the page on which one makes and takes back the secret address of a calendar. */
@Controller("/kalender/agenda")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class FeedsController {

    private static final String TEMPLATE = "calendar/feeds";

    private final CalendarFeeds feeds;
    private final Outbox outbox;
    private final Html html;

    FeedsController(CalendarFeeds feeds, Outbox outbox, Html html) {
        this.feeds = feeds;
        this.outbox = outbox;
        this.html = html;
    }

    @Get
    HttpResponse<String> show(PageContext ctx) {
        return html.ok(ctx, TEMPLATE, page(ctx, null));
    }

    @Post("/{soort}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> renew(PageContext ctx, Form form, String soort) {
        FeedKind kind = kind(soort);
        String address = outbox.link("/agenda/" + feeds.renew(ctx.actor(), kind, ctx.language()) + ".ics").toString();
        return html.ok(ctx, TEMPLATE, page(ctx, new FeedsPage.Made(ctx.t("calendar.feed." + kind.code()), address)));
    }

    @Post("/{soort}/intrekken")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> revoke(PageContext ctx, Form form, String soort) {
        feeds.revoke(ctx.actor(), kind(soort));
        return Html.seeOther("/kalender/agenda", "notice.calendar.revoked");
    }

    private static FeedKind kind(String code) {
        return Coded.find(FeedKind.class, code.toUpperCase(Locale.ROOT)).orElseThrow(NotFound::new);
    }

    private FeedsPage page(PageContext ctx, @Nullable FeedsPage.Made made) {
        Map<FeedKind, CalendarFeed> own = feeds.of(ctx.actor());
        return new FeedsPage(Arrays.stream(FeedKind.values()).filter(kind -> feeds.mayHave(ctx.actor(), kind)).map(kind -> row(ctx, kind, own.get(kind))).toList(), made);
    }

    private static FeedsPage.FeedRow row(PageContext ctx, FeedKind kind, @Nullable CalendarFeed feed) {
        String key = "calendar.feed." + kind.code();
        return new FeedsPage.FeedRow(kind.code().toLowerCase(Locale.ROOT), ctx.t(key), ctx.t(key + ".text"), feed == null ? null : ctx.t("calendar.feed.since", feed.createdAt()),
            feed == null ? null : feed.readOn() == null ? ctx.t("calendar.feed.unread") : ctx.t("calendar.feed.read", feed.readOn()));
    }
}
