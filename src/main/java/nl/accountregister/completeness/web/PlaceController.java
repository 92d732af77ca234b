package nl.accountregister.completeness.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.completeness.Expectations;
import nl.accountregister.completeness.NoAccount;
import nl.accountregister.completeness.NoAccounts;
import nl.accountregister.completeness.Place;
import nl.accountregister.completeness.Places;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

import java.util.List;

/** One place, and bewust geen account: recording it and taking it back. */
@Controller("/volledigheid/{sleutel}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PlaceController {

    private static final String FORM = "completeness/none";

    private final Places places;
    private final NoAccounts nones;
    private final Expectations expectations;
    private final PlaceViews views;
    private final Html html;

    PlaceController(Places places, NoAccounts nones, Expectations expectations, PlaceViews views, Html html) {
        this.places = places;
        this.nones = nones;
        this.expectations = expectations;
        this.views = views;
        this.html = html;
    }

    @Get
    HttpResponse<String> show(PageContext ctx, String sleutel) {
        return html.ok(ctx, "completeness/page", page(ctx, sleutel, FormView.empty()));
    }

    @Get("/bewust-geen")
    HttpResponse<String> ask(PageContext ctx, String sleutel) {
        Permission.MANAGE_ACCOUNTS.require(ctx.actor());
        PlacePage page = page(ctx, sleutel, FormView.empty());
        if (page.record() == null) {
            throw new Conflict(page.withdraw() == null ? "completeness.none.taken" : "completeness.none.already", page.line().place()).at("/volledigheid/" + sleutel);
        }
        return html.ok(ctx, FORM, page);
    }

    @Post("/bewust-geen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> record(PageContext ctx, String sleutel, Form form) {
        try {
            nones.record(ctx.actor(), sleutel, form.text("reden"), form.date("tot"));
            return Html.seeOther("/volledigheid/" + sleutel, "notice.none.recorded");
        } catch (RuleViolation e) {
            return html.invalid(ctx, FORM, page(ctx, sleutel, form.rejected(ctx, e)));
        }
    }

    @Post("/bewust-geen/intrekken")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> withdraw(PageContext ctx, String sleutel, Form form) {
        nones.withdraw(ctx.actor(), sleutel);
        return Html.seeOther("/volledigheid/" + sleutel, "notice.none.withdrawn");
    }

    private PlacePage page(PageContext ctx, String key, FormView form) {
        Place place = places.get(ctx.actor(), key);
        List<NoAccount> all = nones.of(ctx.actor(), key);
        boolean holds = all.stream().anyMatch(n -> n.holdsOn(ctx.today()));
        boolean manages = Permission.MANAGE_ACCOUNTS.heldBy(ctx.actor());
        String path = "/volledigheid/" + key + "/bewust-geen";
        return new PlacePage(key, views.line(ctx, place), place.locationId() == null ? "" : expectations.source(place.platform()),
            all.stream().map(n -> line(ctx, n)).toList(), manages && !holds && place.state().isEmpty() ? path : null, manages && holds ? path + "/intrekken" : null, form);
    }

    private static PlacePage.NoneLine line(PageContext ctx, NoAccount n) {
        boolean holds = n.holdsOn(ctx.today());
        String status = holds ? ctx.t("completeness.none.holds") : n.withdrawnByName() != null ? ctx.t("completeness.none.withdrawn", n.knownUntil(), n.withdrawnByName())
            : ctx.t("completeness.none.passed");
        return new PlacePage.NoneLine(n.knownFrom().toString(), ctx.moment(n.knownFrom()), n.recordedByName(), n.reason(),
            n.endsOn() == null ? ctx.t("completeness.none.always") : ctx.t("completeness.none.until", n.endsOn()), status, holds ? "blue" : "grey");
    }
}
