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
import nl.accountregister.web.PastView;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    static DueFilter filter(Query query, @Nullable LocalDate otherwiseUntil) {
        LocalDate until = query.date("voor");
        return new DueFilter(until == null ? otherwiseUntil : until, query.id("locatie"),
            Boolean.TRUE.equals(query.flag("achterstallig")), Boolean.TRUE.equals(query.flag("mijn")), query.date("peildatum"));
    }

    @Get(PATH)
    @Accepts({"voor", "locatie", "achterstallig", "mijn", "peildatum", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        LocalDate day = Objects.requireNonNullElse(query.date("peildatum"), ctx.today());
        DueFilter filter = filter(query, day.plusDays(Reviews.SOON_DAYS));
        Page<DueReview> page = reviews.due(ctx.actor(), filter, query.slice());
        Map<String, String> shown = new LinkedHashMap<>();
        Stream.of("voor", "locatie", "achterstallig", "mijn", "peildatum").forEach(name -> shown.put(name, query.text(name, 40)));
        int active = (int) shown.values().stream().filter(value -> value != null && !value.equals("false")).count();
        List<Option> places = locations.all().stream().map(l -> new Option(String.valueOf(l.id()), l.name())).toList();
        return html.ok(ctx, "review/list", new ReviewsPage(Permission.SEE_EVERYTHING.heldBy(ctx.actor()), FormView.of(shown), active,
            horizons(ctx, query.date("voor"), day), places, Reviews.SOON_DAYS, page.rows().stream().map(due -> row(ctx, due, day)).toList(),
            PagingView.of(page, n -> query.toPage(PATH, n)), PastView.of(ctx, day, PATH, query)));
    }

    /** Some dates to choose from, and the one that the address has when it is another. */
    private static List<Option> horizons(PageContext ctx, @Nullable LocalDate chosen, LocalDate day) {
        Map<LocalDate, String> horizons = new LinkedHashMap<>();
        horizons.put(day.plusMonths(3), ctx.t("review.filter.until.months", 3));
        horizons.put(day.plusMonths(12), ctx.t("review.filter.until.months", 12));
        horizons.put(Reviews.ALWAYS, ctx.t("review.filter.until.always"));
        if (chosen != null) {
            horizons.putIfAbsent(chosen, ctx.t("review.filter.until.date", chosen));
        }
        return horizons.entrySet().stream().map(h -> new Option(h.getKey().toString(), h.getValue())).toList();
    }

    private ReviewsPage.Row row(PageContext ctx, DueReview due, LocalDate day) {
        Actor actor = ctx.actor();
        boolean late = due.isOverdue(day);
        boolean soon = !due.dueOn().isAfter(day.plusDays(Reviews.SOON_DAYS));
        return new ReviewsPage.Row(due.accountId(), due.name(), platforms.name(due.platform()),
            ctx.date(due.dueOn()), ctx.until(due.dueOn(), day), late ? "red" : soon ? "orange" : "grey", due.locationName(), due.ownerName(),
            day.equals(ctx.today()) && (actor.is(due.ownerId()) || actor.is(due.deputyId()) || Permission.REVIEW_ANY.heldBy(actor)));
    }
}
