package nl.accountregister.person.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.person.Absence;
import nl.accountregister.person.Absences;
import nl.accountregister.shared.Actor;

import java.net.URI;

/** De afwezigheid van medewerkers in the API: one's own, or anybody's for who manages medewerkers. */
@Controller("/api/v1/medewerkers/{id}/afwezigheid")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Medewerkers")
class AbsencesApi {

    private final Absences absences;

    AbsencesApi(Absences absences) {
        this.absences = absences;
    }

    @Get
    @Operation(summary = "Wanneer een medewerker er niet is of was, en wie dan vervangt; wat is ingetrokken staat er niet bij")
    AbsenceJson.Listing list(Actor actor, long id) {
        return new AbsenceJson.Listing(absences.of(actor, id).stream().map(AbsenceJson::of).toList());
    }

    @Post
    @Operation(summary = "Vastleggen dat een medewerker er een tijd niet is")
    HttpResponse<AbsenceJson.Listing> record(Actor actor, long id, @Body JsonNode sent) {
        absences.person(actor, id);
        absences.record(actor, id, PersonBody.absence(sent, null));
        return HttpResponse.created(list(actor, id), URI.create("/api/v1/medewerkers/" + id + "/afwezigheid"));
    }

    @Patch("/{afwezigheidId}")
    @Operation(summary = "Een afwezigheid wijzigen: alleen de meegestuurde gegevens")
    AbsenceJson.Listing change(Actor actor, long id, long afwezigheidId, @Body JsonNode sent) {
        Absence before = absences.get(actor, id, afwezigheidId);
        absences.change(actor, id, afwezigheidId, PersonBody.absence(sent, before));
        return list(actor, id);
    }

    @Post("/{afwezigheidId}/intrekken")
    @Operation(summary = "Een afwezigheid intrekken; wat al is begonnen eindigt gisteren")
    AbsenceJson.Listing end(Actor actor, long id, long afwezigheidId) {
        absences.end(actor, id, afwezigheidId);
        return list(actor, id);
    }
}
