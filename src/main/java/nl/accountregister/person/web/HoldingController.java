package nl.accountregister.person.web;

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
import nl.accountregister.person.NewHolding;
import nl.accountregister.person.OfficersHeld;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

/** Giving a medewerker a function, and ending it. */
@Controller("/medewerkers/{id}/functies")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class HoldingController {

    private final People people;
    private final OfficersHeld held;
    private final PersonWords words;
    private final Html html;

    HoldingController(People people, OfficersHeld held, PersonWords words, Html html) {
        this.people = people;
        this.held = held;
        this.words = words;
        this.html = html;
    }

    @Get("/nieuw")
    HttpResponse<String> ask(PageContext ctx, long id) {
        return html.ok(ctx, "person/holding", page(ctx, id, null, FormView.empty()));
    }

    @Post("/nieuw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> give(PageContext ctx, long id, Form form) {
        Permission.MANAGE_PEOPLE.require(ctx.actor());
        try {
            held.give(ctx.actor(), id, new NewHolding(form.text("functie"), place(form, "locatie", "person.location.unknown"),
                place(form, "regio", "person.region.unknown"), form.date("vanaf"), form.date("tot")));
            return Html.seeOther("/medewerkers/" + id + "#functies", "notice.person.officer.given");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "person/holding", page(ctx, id, null, form.rejected(ctx, e)));
        }
    }

    @Get("/{holdingId}/beeindigen")
    HttpResponse<String> askEnd(PageContext ctx, long id, long holdingId) {
        return html.ok(ctx, "person/endholding", page(ctx, id, holdingId, FormView.empty()));
    }

    @Post("/{holdingId}/beeindigen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> end(PageContext ctx, long id, long holdingId, Form form) {
        Permission.MANAGE_PEOPLE.require(ctx.actor());
        try {
            held.end(ctx.actor(), id, holdingId, form.date("tot"));
            return Html.seeOther("/medewerkers/" + id + "#functies", "notice.person.officer.ended");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "person/endholding", page(ctx, id, holdingId, form.rejected(ctx, e)));
        }
    }

    @Nullable
    private static Long place(Form form, String name, String key) {
        Long id = form.id(name);
        if (id == null && form.has(name)) {
            throw RuleViolation.of(name, key);
        }
        return id;
    }

    private HoldingFormPage page(PageContext ctx, long id, @Nullable Long holdingId, FormView form) {
        Permission.MANAGE_PEOPLE.require(ctx.actor());
        Person person = people.get(ctx.actor(), id);
        String holding = holdingId == null ? "" : people.holdings(ctx.actor(), id).stream().filter(h -> h.id() == holdingId).findFirst()
            .map(h -> PersonWords.holding(ctx, words.table(), h)).orElseThrow(NotFound::new);
        return new HoldingFormPage(id, person.name(), holdingId, holding, form, words.officers(ctx), words.locations(false), words.regions());
    }
}
