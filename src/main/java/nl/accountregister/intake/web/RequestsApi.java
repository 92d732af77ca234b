package nl.accountregister.intake.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.intake.RequestData;
import nl.accountregister.intake.RequestDossier;
import nl.accountregister.intake.RequestDrafts;
import nl.accountregister.intake.RequestFilter;
import nl.accountregister.intake.RequestNames;
import nl.accountregister.intake.Requests;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Query;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Aanvragen in the API: reading, and what the requester does. */
@Controller("/api/v1/aanvragen")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Aanvragen")
class RequestsApi {

    private final Requests requests;
    private final RequestDrafts drafts;
    private final RequestNames names;
    private final Today today;

    RequestsApi(Requests requests, RequestDrafts drafts, RequestNames names, Today today) {
        this.requests = requests;
        this.drafts = drafts;
        this.names = names;
        this.today = today;
    }

    @Get
    @Accepts({"status", "platform", "locatie", "teLaat", "mijn", "wachtOp", "peildatum", "sorteer", "pagina", "grootte"})
    @Operation(summary = "De aanvragen die je mag zien; met peildatum zoals het register ze aan het eind van die dag kende")
    RequestListJson list(Actor actor, Query query) {
        RequestFilter filter = RequestQuery.filter(query, Set.of());
        return RequestListJson.of(requests.search(actor, filter, query.oneOf("sorteer", RequestFilter.SORTS, "besluitVoor"), query.slice()),
            names, Objects.requireNonNullElse(filter.day(), today.date()));
    }

    @Get("/{id}")
    @Operation(summary = "Eén aanvraag met alles wat erbij hoort")
    RequestJson one(Actor actor, long id) {
        return json(actor, id);
    }

    @Post
    @Operation(summary = "Maak een concept; wat ontbreekt kan later")
    HttpResponse<RequestJson> start(Actor actor, @Body @Nullable RequestInput body) {
        RequestInput input = body == null ? RequestInput.EMPTY : body;
        long id = drafts.start(actor, input.over(RequestData.NONE), input.plan());
        return HttpResponse.created(json(actor, id), URI.create("/api/v1/aanvragen/" + id));
    }

    @Patch("/{id}")
    @Operation(summary = "Verander een concept, of een aanvraag waarbij een vraag openstaat")
    RequestJson change(Actor actor, long id, @Body @Nullable RequestInput body) {
        RequestDossier dossier = requests.get(actor, id);
        RequestInput input = body == null ? RequestInput.EMPTY : body;
        Integer version = input.versie() == null ? Integer.valueOf(dossier.request().version()) : input.versie();
        drafts.change(actor, id, version, input.over(dossier.request().data()), input.plan());
        return json(actor, id);
    }

    @Post("/{id}/indienen")
    @Operation(summary = "Verstuur een concept")
    RequestJson submit(Actor actor, long id) {
        drafts.submit(actor, id);
        return json(actor, id);
    }

    @Post("/{id}/beantwoorden")
    @Operation(summary = "Beantwoord de vraag die openstaat, en verstuur de aanvraag opnieuw")
    RequestJson answer(Actor actor, long id, @Body @Nullable TreatmentInput.Answer body) {
        drafts.answer(actor, id, body == null ? null : body.antwoord());
        return json(actor, id);
    }

    @Post("/{id}/intrekken")
    @Operation(summary = "Trek een aanvraag in")
    RequestJson withdraw(Actor actor, long id, @Body @Nullable TreatmentInput.Explanation body) {
        drafts.withdraw(actor, id, body == null ? null : body.toelichting());
        return json(actor, id);
    }

    private RequestJson json(Actor actor, long id) {
        RequestDossier dossier = requests.get(actor, id);
        return RequestJson.of(dossier, dossier.request().status().isWritable() ? requests.missing(actor, id) : List.of(),
            dossier.request().status().isOpen() ? requests.hints(actor, id) : List.of(), names, today.date());
    }
}
