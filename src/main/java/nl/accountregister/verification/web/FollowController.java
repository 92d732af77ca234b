package nl.accountregister.verification.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.shared.Page;
import nl.accountregister.verification.ListChanges;
import nl.accountregister.verification.OfficialAccount;
import nl.accountregister.verification.OfficialAccounts;
import nl.accountregister.verification.OfficialFilter;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Volg ons: the official accounts for everybody, as page, JSON, feed of what changed, and fragment for the organisation's own site. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Volg ons")
class FollowController {

    private static final MediaType ATOM = MediaType.of("application/atom+xml;charset=utf-8");
    private static final int MOST_IN_FRAGMENT = 500;

    private final OfficialAccounts official;
    private final ListChanges changes;
    private final FollowViews views;
    private final EmbedRule embed;
    private final FollowAllowance allowance;
    private final Html html;

    FollowController(OfficialAccounts official, ListChanges changes, FollowViews views, EmbedRule embed, FollowAllowance allowance, Html html) {
        this.official = official;
        this.changes = changes;
        this.views = views;
        this.embed = embed;
        this.allowance = allowance;
        this.html = html;
    }

    /** The public list as JSON. */
    @Serdeable
    record Listing(List<CheckJson.AccountJson> accounts, long totaal, int pagina, int grootte) {
    }

    @Get("/volg-ons")
    @Accepts({"q", "regio", "pagina", "grootte"})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(HttpRequest<?> request, PageContext ctx, Query query) {
        allowance.take(request, ctx);
        FollowPage page = views.page(ctx, query, official.search(filter(query), query.slice()));
        return Cached.page(request, ctx, html.answer(HttpStatus.OK, ctx, "verification/follow", page));
    }

    @Get("/api/v1/volg-ons")
    @Accepts({"q", "regio", "pagina", "grootte"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "De officiële accounts, per pagina; zonder inloggen")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Listing.class)))
    HttpResponse<?> list(HttpRequest<?> request, PageContext ctx, Query query) throws IOException {
        allowance.take(request, ctx);
        Page<OfficialAccount> found = official.search(filter(query), query.slice());
        return Cached.json(request, ctx, views.json(new Listing(found.rows().stream().map(CheckJson.AccountJson::of).toList(),
            found.total(), found.number(), found.size())));
    }

    @Get("/volg-ons.atom")
    @Produces(MediaType.ALL)
    HttpResponse<?> feed(HttpRequest<?> request, PageContext ctx) {
        allowance.take(request, ctx);
        return Cached.of(request, ctx, views.feed(ctx, changes.newest()), ATOM);
    }

    /** A piece of HTML without a page around it; only this route may stand on other sites, and only on those of the organisation. */
    @Get("/volg-ons/fragment")
    @Accepts({"q", "regio"})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> fragment(HttpRequest<?> request, PageContext ctx, Query query) {
        allowance.take(request, ctx);
        Page<OfficialAccount> found = official.search(filter(query), new Page.Slice(1, MOST_IN_FRAGMENT));
        byte[] body = views.fragment(ctx, found).getBytes(StandardCharsets.UTF_8);
        MutableHttpResponse<?> answer = Cached.of(request, ctx, body, Cached.HTML);
        embed.allow(request, answer);
        return answer;
    }

    private static OfficialFilter filter(Query query) {
        return new OfficialFilter(query.text("q", 100), query.id("regio"));
    }
}
