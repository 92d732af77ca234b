package nl.accountregister.handover.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.handover.Handover;
import nl.accountregister.handover.HandoverAnswers;
import nl.accountregister.handover.HandoverFilter;
import nl.accountregister.handover.HandoverProposals;
import nl.accountregister.handover.Handovers;
import nl.accountregister.person.People;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Query;

import java.net.URI;
import java.util.Objects;

/** Overdrachten in the API. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Overdrachten")
class HandoversApi {

    private final Handovers handovers;
    private final HandoverProposals proposals;
    private final HandoverAnswers answers;
    private final People people;
    private final Today today;

    HandoversApi(Handovers handovers, HandoverProposals proposals, HandoverAnswers answers, People people, Today today) {
        this.handovers = handovers;
        this.proposals = proposals;
        this.answers = answers;
        this.people = people;
        this.today = today;
    }

    @Get("/overdrachten")
    @Accepts({"status", "lopend", "mijn", "wachtOpMij", "teLaat", "account", "peildatum", "pagina", "grootte"})
    @Operation(summary = "De overdrachten, wat loopt eerst. Wie niet alles mag zien, krijgt de eigen overdrachten. Met peildatum "
        + "zoals het register ze aan het eind van die dag kende")
    HandoverJson.Listing list(Actor actor, Query query) {
        HandoverFilter filter = HandoversController.filter(query);
        return HandoverJson.Listing.of(handovers.list(actor, filter, query.slice()), Objects.requireNonNullElse(filter.day(), today.date()));
    }

    @Get("/overdrachten/{id}")
    @Operation(summary = "Een overdracht")
    HandoverJson one(Actor actor, long id) {
        Handover h = handovers.get(actor, id);
        return HandoverJson.of(h, handovers.accountOf(actor, id).name(), person -> people.get(person).name());
    }

    @Post("/accounts/{id}/overdracht")
    @Status(HttpStatus.CREATED)
    @Operation(summary = "Stelt voor een account over te dragen: nieuweEigenaar, plaatsvervanger (of weglaten), ingangsdatum (vandaag als hij ontbreekt), "
        + "toegangOudeEigenaar EINDIGT of BLIJFT, toelichting")
    HttpResponse<HandoverJson> propose(Actor actor, long id, @Body JsonNode body) {
        long made = proposals.propose(actor, id, HandoverBody.proposal(body));
        return HttpResponse.created(one(actor, made), URI.create("/api/v1/overdrachten/" + made));
    }

    @Post("/overdrachten/{id}/antwoord")
    @Operation(summary = "Het antwoord van de nieuwe eigenaar: antwoord AANVAARD of GEWEIGERD, met reden als het GEWEIGERD is")
    HandoverJson answer(Actor actor, long id, @Body JsonNode body) {
        HandoverBody.Answer sent = HandoverBody.answer(body);
        answers.answer(actor, id, sent.answer(), sent.reason());
        return one(actor, id);
    }

    @Post("/overdrachten/{id}/intrekken")
    @Operation(summary = "Trekt een overdracht in, met reden; voor wie haar voorstelde en voor communicatie")
    HandoverJson withdraw(Actor actor, long id, @Body JsonNode body) {
        proposals.withdraw(actor, id, HandoverBody.withdrawal(body));
        return one(actor, id);
    }
}
