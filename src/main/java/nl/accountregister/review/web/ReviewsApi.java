package nl.accountregister.review.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.history.Past;
import nl.accountregister.review.DueFilter;
import nl.accountregister.review.Review;
import nl.accountregister.review.ReviewDrafts;
import nl.accountregister.review.ReviewSeconds;
import nl.accountregister.review.ReviewWithdrawals;
import nl.accountregister.review.Reviews;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Query;
import nl.accountregister.web.SentJson;

import java.net.URI;
import java.util.Objects;
import java.util.Set;

/** Herzieningen in the API. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Herzieningen")
class ReviewsApi {

    private final Reviews reviews;
    private final ReviewDrafts drafts;
    private final ReviewSeconds seconds;
    private final ReviewWithdrawals withdrawals;
    private final Past past;

    ReviewsApi(Reviews reviews, ReviewDrafts drafts, ReviewSeconds seconds, ReviewWithdrawals withdrawals, Past past) {
        this.reviews = reviews;
        this.drafts = drafts;
        this.seconds = seconds;
        this.withdrawals = withdrawals;
        this.past = past;
    }

    @Get("/herzieningen")
    @Accepts({"voor", "locatie", "achterstallig", "mijn", "peildatum", "pagina", "grootte"})
    @Operation(summary = "De herzieningen die gedaan moeten worden, de vroegste eerst; voor is de laatste datum die meetelt. "
        + "Wie niet alles mag zien, krijgt die van eigen accounts. Met peildatum wat aan het eind van die dag gedaan moest worden, en hoe laat het toen was")
    ReviewJson.DueList due(Actor actor, Query query) {
        DueFilter filter = ReviewsController.filter(query, null);
        return ReviewJson.DueList.of(reviews.due(actor, filter, query.slice()), Objects.requireNonNullElse(filter.day(), past.today()));
    }

    @Get("/accounts/{id}/herzieningen")
    @Accepts("peildatum")
    @Operation(summary = "De herzieningen van een account, de nieuwste eerst; met peildatum zoals ze aan het eind van die dag stonden")
    ReviewJson.DoneList of(Actor actor, long id, Query query) {
        return new ReviewJson.DoneList(reviews.of(actor, id, past.asOf(query.date("peildatum"))).stream().map(ReviewJson.Done::of).toList());
    }

    @Get("/accounts/{id}/herziening/vragen")
    @Operation(summary = "Wat de herziening van een account vraagt, in beide talen, ook van iedereen die toegang heeft")
    ReviewJson.Sheet sheet(Actor actor, long id) {
        return ReviewJson.Sheet.of(reviews.sheet(actor, id));
    }

    @Get("/accounts/{id}/herziening/concept")
    @Operation(summary = "Wat van de herziening half is bewaard: per veld van het formulier wat er staat; 404 als er niets is bewaard")
    ReviewJson.Draft draft(Actor actor, long id) {
        return drafts.find(actor, id).map(ReviewJson.Draft::of).orElseThrow(NotFound::new);
    }

    @Get("/accounts/{id}/herzieningen/{nummer}")
    @Operation(summary = "Een herziening van een account")
    ReviewJson.Done one(Actor actor, long id, long nummer) {
        return ReviewJson.Done.of(reviews.get(actor, id, nummer));
    }

    @Post("/accounts/{id}/herzieningen")
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Doet de herziening van een account: elk antwoord is verplicht, zie herziening/vragen; uitkomst is IN_ORDE, "
        + "ACTIE_NODIG of OP_TE_HEFFEN. Met omvang DEEL is een antwoord genoeg, met in opmerking waarom, en verandert er geen datum. Wie alleen de "
        + "eerste zes vragen beantwoordt (eigenaar tot en met herstelmailbox), krijgt alleen die")
    HttpResponse<ReviewJson.Done> record(Actor actor, long id, @Body SentReview body) {
        Review review = reviews.record(actor, id, body.toReview());
        return HttpResponse.created(ReviewJson.Done.of(review), URI.create("/api/v1/accounts/" + id + "/herzieningen/" + review.id()));
    }

    @Post("/accounts/{id}/herzieningen/{nummer}/tweede")
    @Operation(summary = "De tweede persoon bij een account met hoog risico: akkoord JA, of NEE met reden")
    ReviewJson.Done second(Actor actor, long id, long nummer, @Body JsonNode body) {
        reviews.get(actor, id, nummer);
        SentJson sent = new SentJson(body, Set.of("akkoord", "reden"));
        String agrees = sent.text("akkoord", null);
        String reason = sent.text("reden", null);
        if (!"JA".equals(agrees) && !"NEE".equals(agrees)) {
            sent.refuse("akkoord", "review.second.choose");
        }
        sent.checked(agrees);
        return ReviewJson.Done.of("JA".equals(agrees) ? seconds.agree(actor, id, nummer) : seconds.giveBack(actor, id, nummer, reason));
    }

    @Post("/accounts/{id}/herzieningen/{nummer}/intrekken")
    @Operation(summary = "Trekt de laatste herziening van een account in, met reden; voor communicatie, en binnen een dag voor wie haar deed")
    ReviewJson.Done withdraw(Actor actor, long id, long nummer, @Body JsonNode body) {
        SentJson sent = new SentJson(body, Set.of("reden"));
        return ReviewJson.Done.of(withdrawals.withdraw(actor, id, nummer, sent.checked(sent.text("reden", null))));
    }
}
