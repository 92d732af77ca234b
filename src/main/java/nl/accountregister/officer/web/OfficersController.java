package nl.accountregister.officer.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.history.Past;
import nl.accountregister.officer.OfficerHistory;
import nl.accountregister.officer.Officers;
import nl.accountregister.officer.ProfileDifferences;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PastView;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** De functionaristabel as a page and as files, each of any day, and the page of one officer. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Functionarissen")
class OfficersController {

    static final String DAY = "peildatum";

    private final Officers officers;
    private final ProfileDifferences differences;
    private final OfficersFiles files;
    private final Profiles profiles;
    private final Past past;
    private final Html html;

    OfficersController(Officers officers, ProfileDifferences differences, OfficersFiles files, Profiles profiles, Past past, Html html) {
        this.past = past;
        this.officers = officers;
        this.differences = differences;
        this.files = files;
        this.profiles = profiles;
        this.html = html;
    }

    @Get("/functionarissen")
    @Produces(MediaType.TEXT_HTML)
    @Accepts(DAY)
    HttpResponse<String> table(PageContext ctx, Query query) {
        LocalDate day = day(query, ctx.today());
        return html.ok(ctx, "officer/table", OfficersPage.of(ctx, day, profiles.current(), OfficersPage.table(ctx, officers, day),
            officers.nextChange(ctx.actor(), day), differences.today(ctx.actor()), PastView.of(ctx, day.isBefore(ctx.today()) ? day : null, "/functionarissen", query),
            day.isBefore(ctx.today()) ? officers.later(ctx.actor(), day) : List.of()));
    }

    @Get("/functionarissen/{code}")
    @Produces(MediaType.TEXT_HTML)
    @Accepts(DAY)
    HttpResponse<String> one(PageContext ctx, Query query, String code) {
        LocalDate day = day(query, ctx.today());
        OfficerHistory history = officers.history(ctx.actor(), code, day);
        PastView then = PastView.of(ctx, day, "/functionarissen/" + code, query);
        // A medewerker can be asked of no day before the first registration.
        String ofHolder = then == null || day.isBefore(past.begin()) ? "" : PastView.suffix(then);
        return html.ok(ctx, "officer/officer", OfficerPage.of(ctx, history, officers.table(ctx.actor()), profiles.current(),
            OfficerPage.holders(ctx, officers.holders(ctx.actor(), code, day), ofHolder), then, then == null ? List.of() : officers.later(ctx.actor(), day)));
    }

    @Get(uris = {"/functionarissen.csv", "/api/v1/functionarissen.csv"})
    @Produces(MediaType.ALL)
    @Accepts(DAY)
    @Operation(summary = "De functionaristabel op een peildatum als CSV, met de kolommen en noten van het document")
    HttpResponse<byte[]> csv(PageContext ctx, Query query) {
        return files.csv(ctx.actor(), day(query, ctx.today()), ctx.language());
    }

    @Get(uris = {"/functionarissen.pdf", "/api/v1/functionarissen.pdf"})
    @Produces(MediaType.ALL)
    @Accepts(DAY)
    @Operation(summary = "De functionaristabel op een peildatum als PDF")
    HttpResponse<byte[]> pdf(PageContext ctx, Query query) {
        return files.pdf(ctx.actor(), day(query, ctx.today()), ctx.language());
    }

    static LocalDate day(Query query, LocalDate today) {
        return Objects.requireNonNullElse(query.date(DAY), today);
    }
}
