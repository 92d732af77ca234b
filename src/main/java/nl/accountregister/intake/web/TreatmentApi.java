package nl.accountregister.intake.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.intake.Decisions;
import nl.accountregister.intake.Intakes;
import nl.accountregister.intake.RequestDossier;
import nl.accountregister.intake.RequestNames;
import nl.accountregister.intake.Requests;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;

import java.util.List;

/** Aanvragen in the API: what communications does with them. */
@Controller("/api/v1/aanvragen/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Aanvragen")
class TreatmentApi {

    private final Requests requests;
    private final Intakes intakes;
    private final Decisions decisions;
    private final RequestNames names;
    private final Today today;

    TreatmentApi(Requests requests, Intakes intakes, Decisions decisions, RequestNames names, Today today) {
        this.requests = requests;
        this.intakes = intakes;
        this.decisions = decisions;
        this.names = names;
        this.today = today;
    }

    @Post("/in-behandeling")
    @Operation(summary = "Neem een aanvraag in behandeling")
    RequestJson start(Actor actor, long id) {
        intakes.start(actor, id);
        return json(actor, id);
    }

    @Post("/intake")
    @Operation(summary = "Leg een intake vast; de aanvraag is daarmee in behandeling")
    RequestJson record(Actor actor, long id, @Body @Nullable TreatmentInput.Talk body) {
        TreatmentInput.Talk talk = body == null ? new TreatmentInput.Talk(null, null, null) : body;
        intakes.record(actor, id, TreatmentInput.date("datum", talk.datum()), talk.deelnemers(), talk.afspraken());
        return json(actor, id);
    }

    @Post("/besluit")
    @Operation(summary = "Beslis over een aanvraag die in behandeling is")
    RequestJson decide(Actor actor, long id, @Body @Nullable TreatmentInput.Decision body) {
        TreatmentInput.Decision input = body == null ? new TreatmentInput.Decision(null, null, null, null, null, null) : body;
        decisions.decide(actor, id, input.verdict());
        return json(actor, id);
    }

    private RequestJson json(Actor actor, long id) {
        RequestDossier dossier = requests.get(actor, id);
        return RequestJson.of(dossier, List.of(), dossier.request().status().isOpen() ? requests.hints(actor, id) : List.of(), names, today.date());
    }
}
