package nl.accountregister.organisation.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.organisation.Profile;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.NotFound;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** De disclaimer, filled in for whoever writes a blog of their own; nothing is kept of it. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class DisclaimerController {

    private static final String YEAR = "jaar";
    private static final String NAME = "naam";
    /** The first weblogs are from then. */
    private static final int FIRST_YEAR = 1994;
    private static final int MAX_NAME = 120;

    private final Profiles profiles;
    private final Html html;

    DisclaimerController(Profiles profiles, Html html) {
        this.profiles = profiles;
        this.html = html;
    }

    /** @throws NotFound when the organisation's document has no disclaimer */
    @Get("/disclaimer")
    @Accepts({YEAR, NAME})
    HttpResponse<String> disclaimer(PageContext ctx, Query query) {
        Profile profile = profiles.current();
        if (profile.disclaimer().isEmpty()) {
            throw new NotFound();
        }
        int now = ctx.today().getYear();
        String year = Objects.requireNonNullElse(query.text(YEAR, 100), String.valueOf(now));
        String name = Objects.requireNonNullElse(query.text(NAME, 1000), ctx.actor().name());
        Map<String, String> errors = new LinkedHashMap<>();
        boolean known = year.matches("\\d{4}") && Integer.parseInt(year) >= FIRST_YEAR && Integer.parseInt(year) <= now;
        if (!known) {
            errors.put(YEAR, ctx.t("organisation.disclaimer.year.wrong", String.valueOf(FIRST_YEAR), String.valueOf(now)));
        }
        if (name.length() > MAX_NAME || name.indexOf('\n') >= 0) {
            errors.put(NAME, ctx.t("organisation.disclaimer.name.wrong", MAX_NAME));
        }
        FormView form = FormView.of(Map.of(YEAR, year, NAME, name)).with(errors);
        Bilingual text = errors.isEmpty() ? profile.disclaimer(Integer.parseInt(year), name) : Bilingual.EMPTY;
        DisclaimerPage page = new DisclaimerPage(form, text, profile.shortName());
        return errors.isEmpty() ? html.ok(ctx, "organisation/disclaimer", page) : html.invalid(ctx, "organisation/disclaimer", page);
    }
}
