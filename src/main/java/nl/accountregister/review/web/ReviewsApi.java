package nl.accountregister.review.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.HttpStatus;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.review.Review;
import nl.accountregister.review.Reviews;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Query;

import java.net.URI;

/** Herzieningen in the API. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Herzieningen")
class ReviewsApi {

    private final Reviews reviews;
    private final Today today;

    ReviewsApi(Reviews reviews, Today today) {
        this.reviews = reviews;
        this.today = today;
    }

    @Get("/herzieningen")
    @Accepts({"voor", "locatie", "achterstallig", "mijn", "pagina", "grootte"})
    @Operation(summary = "De herzieningen die gedaan moeten worden, de vroegste eerst; voor is de laatste datum die meetelt. "
        + "Wie niet alles mag zien, krijgt die van eigen accounts")
    ReviewJson.DueList due(Actor actor, Query query) {
        return ReviewJson.DueList.of(reviews.due(actor, ReviewsController.filter(query, null), query.slice()), today.date());
    }

    @Get("/accounts/{id}/herzieningen")
    @Operation(summary = "De herzieningen van een account, de nieuwste eerst")
    ReviewJson.DoneList of(Actor actor, long id) {
        return new ReviewJson.DoneList(reviews.of(actor, id).stream().map(ReviewJson.Done::of).toList());
    }

    @Get("/accounts/{id}/herzieningen/{nummer}")
    @Operation(summary = "Een herziening van een account")
    ReviewJson.Done one(Actor actor, long id, long nummer) {
        return ReviewJson.Done.of(reviews.get(actor, id, nummer));
    }

    @Post("/accounts/{id}/herzieningen")
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Doet de herziening van een account: elk antwoord is verplicht; uitkomst is IN_ORDE, ACTIE_NODIG of OP_TE_HEFFEN")
    HttpResponse<ReviewJson.Done> record(Actor actor, long id, @Body SentReview body) {
        Review review = reviews.record(actor, id, body.toReview());
        return HttpResponse.created(ReviewJson.Done.of(review), URI.create("/api/v1/accounts/" + id + "/herzieningen/" + review.id()));
    }
}
