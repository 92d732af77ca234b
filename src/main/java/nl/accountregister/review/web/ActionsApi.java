package nl.accountregister.review.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.review.ActionList;
import nl.accountregister.review.ActionRow;
import nl.accountregister.review.ReviewActions;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Named;
import nl.accountregister.web.Query;
import nl.accountregister.web.SentJson;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Acties in the API. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Herzieningen")
class ActionsApi {

    private final ReviewActions actions;
    private final ActionList list;

    ActionsApi(ReviewActions actions, ActionList list) {
        this.list = list;
        this.actions = actions;
    }

    /** A page of the list of acties. */
    @Serdeable
    record Listing(List<Action> acties, long totaal, int pagina, int grootte) {
    }

    /** The acties of one account. */
    @Serdeable
    record OfAccount(List<Action> acties) {
    }

    /**
     * An actie.
     *
     * @param medewerker who does it; null when communications does
     * @param antwoord   what was done, or why it need not be
     */
    @Serdeable
    record Action(long id, Named account, long herziening, String soort, String wat, @Nullable Named medewerker, LocalDate uiterlijk,
                  String status, Instant afgesproken, @Nullable Instant afgerond, @Nullable String afgerondDoor, @Nullable String antwoord) {

        static Action of(ActionRow a) {
            return new Action(a.id(), new Named(a.accountId(), a.accountName()), a.reviewId(), a.kind().code(), a.what(),
                a.personId() == null ? null : new Named(a.personId(), a.personName()), a.dueOn(), a.status().code(), a.createdAt(), a.finishedAt(),
                a.finishedByName(), a.answer());
        }
    }

    @Get("/acties")
    @Accepts({"status", "mijn", "teLaat", "account", "peildatum", "pagina", "grootte"})
    @Operation(summary = "De acties uit herzieningen, wat open is eerst; status is OPEN, GEDAAN of VERVALLEN. Wie niet alles mag zien, krijgt de eigen acties "
        + "en die van eigen accounts. Met peildatum zoals ze aan het eind van die dag stonden")
    Listing list(Actor actor, Query query) {
        Page<ActionRow> page = list.page(actor, ActionsController.filter(query, null), query.slice());
        return new Listing(page.rows().stream().map(Action::of).toList(), page.total(), page.number(), page.size());
    }

    @Get("/acties/{id}")
    @Operation(summary = "Een actie")
    Action one(Actor actor, long id) {
        return Action.of(actions.get(actor, id));
    }

    @Get("/accounts/{id}/acties")
    @Accepts("peildatum")
    @Operation(summary = "De acties van een account, wat open is eerst; met peildatum zoals ze aan het eind van die dag stonden")
    OfAccount ofAccount(Actor actor, long id, Query query) {
        return new OfAccount(list.ofAccount(actor, id, query.date("peildatum")).stream().map(Action::of).toList());
    }

    @Post("/acties/{id}/afronden")
    @Operation(summary = "Rondt een actie af met een antwoord; voor wie haar doet, de eigenaar, de plaatsvervanger en communicatie")
    Action done(Actor actor, long id, @Body JsonNode body) {
        actions.done(actor, id, text(body, "antwoord"));
        return one(actor, id);
    }

    @Post("/acties/{id}/laten-vervallen")
    @Operation(summary = "Laat een actie vervallen met een reden; voor communicatie")
    Action drop(Actor actor, long id, @Body JsonNode body) {
        actions.drop(actor, id, text(body, "reden"));
        return one(actor, id);
    }

    @Nullable
    private static String text(JsonNode body, String name) {
        SentJson sent = new SentJson(body, Set.of(name));
        return sent.checked(sent.text(name, null));
    }
}
