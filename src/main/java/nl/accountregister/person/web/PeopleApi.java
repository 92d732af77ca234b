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
import nl.accountregister.person.OfficersHeld;
import nl.accountregister.person.People;
import nl.accountregister.person.PeopleChanges;
import nl.accountregister.person.Person;
import nl.accountregister.person.PersonFilter;
import nl.accountregister.person.PersonKnown;
import nl.accountregister.person.PersonRow;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Today;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Query;

import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;

/** De medewerkers in the API. */
@Controller("/api/v1/medewerkers")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Medewerkers")
class PeopleApi {

    private final People people;
    private final PeopleChanges changes;
    private final OfficersHeld held;
    private final Today today;

    PeopleApi(People people, PeopleChanges changes, OfficersHeld held, Today today) {
        this.people = people;
        this.changes = changes;
        this.held = held;
        this.today = today;
    }

    @Get
    @Accepts({"q", "stand", "functie", "locatie", "regio", "peildatum", "sorteer", "pagina", "grootte"})
    @Operation(summary = "De medewerkers die bij de filters passen, per pagina")
    PersonJson.Listing list(Actor actor, Query query) {
        LocalDate day = Objects.requireNonNullElse(query.date("peildatum"), today.date());
        Page<PersonRow> page = people.search(actor, PeopleController.filter(query), query.oneOf("sorteer", PersonFilter.SORTS, "naam"), query.slice());
        return new PersonJson.Listing(page.rows().stream().map(r -> PersonJson.of(r.person(), day, r.holdings())).toList(), page.total(),
            page.number(), page.size());
    }

    @Get("/{id}")
    @Accepts("peildatum")
    @Operation(summary = "Een medewerker met alle functies, ook die voorbij zijn; met peildatum zoals het register die kende")
    PersonJson one(Actor actor, long id, Query query) {
        LocalDate day = query.date("peildatum");
        if (day == null || day.equals(today.date())) {
            return get(actor, id);
        }
        PersonKnown known = people.on(actor, id, day);
        return PersonJson.of(known.person(), day, known.holdings());
    }

    private PersonJson get(Actor actor, long id) {
        return PersonJson.of(people.get(actor, id), today.date(), people.holdings(actor, id));
    }

    @Post
    @Operation(summary = "Een medewerker toevoegen")
    HttpResponse<PersonJson> add(Actor actor, @Body JsonNode sent) {
        Permission.MANAGE_PEOPLE.require(actor);
        long id = changes.add(actor, PersonBody.person(sent, null));
        return HttpResponse.created(get(actor, id), URI.create("/api/v1/medewerkers/" + id));
    }

    @Patch("/{id}")
    @Operation(summary = "Een medewerker wijzigen: alleen de meegestuurde gegevens")
    PersonJson change(Actor actor, long id, @Body JsonNode sent) {
        Person before = managed(actor, id);
        changes.change(actor, id, PersonBody.person(sent, before));
        return get(actor, id);
    }

    @Post("/{id}/uit-dienst")
    @Operation(summary = "De laatste dag in dienst vastleggen of verzetten; datum null als de medewerker toch blijft")
    PersonJson leave(Actor actor, long id, @Body JsonNode sent) {
        managed(actor, id);
        changes.leave(actor, id, PersonBody.leave(sent));
        return get(actor, id);
    }

    @Get("/{id}/functies")
    @Operation(summary = "De functies van een medewerker, ook die voorbij zijn")
    PersonJson.Holdings holdings(Actor actor, long id) {
        return new PersonJson.Holdings(people.holdings(actor, id).stream().map(PersonJson.Holding::of).toList());
    }

    @Post("/{id}/functies")
    @Operation(summary = "Een medewerker een functie geven")
    HttpResponse<PersonJson.Holdings> give(Actor actor, long id, @Body JsonNode sent) {
        managed(actor, id);
        held.give(actor, id, PersonBody.holding(sent));
        return HttpResponse.created(holdings(actor, id), URI.create("/api/v1/medewerkers/" + id + "/functies"));
    }

    @Post("/{id}/functies/{functieId}/beeindigen")
    @Operation(summary = "Een functie beëindigen")
    PersonJson.Holdings end(Actor actor, long id, long functieId, @Body JsonNode sent) {
        managed(actor, id);
        held.end(actor, id, functieId, PersonBody.end(sent));
        return holdings(actor, id);
    }

    private Person managed(Actor actor, long id) {
        Permission.MANAGE_PEOPLE.require(actor);
        return people.get(actor, id);
    }
}
