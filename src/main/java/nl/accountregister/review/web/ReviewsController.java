package nl.accountregister.review.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.location.Locations;
import nl.accountregister.platform.Platforms;
import nl.accountregister.review.DueFilter;
import nl.accountregister.review.DueReview;
import nl.accountregister.review.Reviews;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Herzieningen as a list. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ReviewsController {

    private static final String PATH = "/herzieningen";

    private final Reviews reviews;
    private final Locations locations;
    private final Platforms platforms;
    private final Html html;

    ReviewsController(Reviews reviews, Locations locations, Platforms platforms, Html html) {
        this.reviews = reviews;
        this.locations = locations;
        this.platforms = platforms;
        this.html = html;
    }

    /** What a page and a call read from their address alike. */
    static DueFilter filter(Query query, LocalDate otherwiseUntil) {
        LocalDate until = query.date("voor");
        return new DueFilter(until == null ? otherwiseUntil : until, query.id("locatie"),
            Boolean.TRUE.equals(query.flag("achterstallig")), Boolean.TRUE.equals(query.flag("mijn")));
    }

    @Get(PATH)
    @Accepts({"voor", "locatie", "achterstallig", "mijn", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        DueFilter filter = filter(query, ctx.today().plusDays(Reviews.SOON_DAYS));
        Page<DueReview> page = reviews.due(ctx.actor(), filter, query.slice());
        Map<String, String> shown = new LinkedHashMap<>();
        Stream.of("voor", "locatie", "achterstallig", "mijn").forEach(name -> shown.put(name, query.text(name, 40)));
        int active = (int) shown.values().stream().filter(value -> value != null && !value.equals("false")).count();
        List<Option> places = locations.all().stream().map(l -> new Option(String.valueOf(l.id()), l.name())).toList();
        return html.ok(ctx, "review/list", new ReviewsPage(Permission.SEE_EVERYTHING.heldBy(ctx.actor()), FormView.of(shown), active,
            horizons(ctx, query.date("voor")), places, Reviews.SOON_DAYS, page.rows().stream().map(due -> row(ctx, due)).toList(), PagingView.of(page, n -> query.toPage(PATH, n))));
    }

    /** Some dates to choose from, and the one that the address has when it is another. */
    private static List<Option> horizons(PageContext ctx, @Nullable LocalDate chosen) {
        Map<LocalDate, String> horizons = new LinkedHashMap<>();
        horizons.put(ctx.today().plusMonths(3), ctx.t("review.filter.until.months", 3));
        horizons.put(ctx.today().plusMonths(12), ctx.t("review.filter.until.months", 12));
        horizons.put(Reviews.ALWAYS, ctx.t("review.filter.until.always"));
        if (chosen != null) {
            horizons.putIfAbsent(chosen, ctx.t("review.filter.until.date", chosen));
        }
        return horizons.entrySet().stream().map(h -> new Option(h.getKey().toString(), h.getValue())).toList();
    }

    private ReviewsPage.Row row(PageContext ctx, DueReview due) {
        Actor actor = ctx.actor();
        boolean late = due.isOverdue(ctx.today());
        boolean soon = !due.dueOn().isAfter(ctx.today().plusDays(Reviews.SOON_DAYS));
        return new ReviewsPage.Row(due.accountId(), due.name(), platforms.name(due.platform()),
            ctx.date(due.dueOn()), ctx.until(due.dueOn()), late ? "red" : soon ? "orange" : "grey", due.locationName(), due.ownerName(),
            actor.is(due.ownerId()) || actor.is(due.deputyId()) || Permission.REVIEW_ANY.heldBy(actor));
    }
}
