package nl.accountregister.location.web;

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
import nl.accountregister.location.Location;
import nl.accountregister.location.LocationChanges;
import nl.accountregister.location.LocationFilter;
import nl.accountregister.location.LocationRow;
import nl.accountregister.location.Locations;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Today;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Query;

import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;

/** De locaties in the API. */
@Controller("/api/v1/locaties")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Locaties")
class LocationsApi {

    private final Locations locations;
    private final LocationChanges changes;
    private final Today today;

    LocationsApi(Locations locations, LocationChanges changes, Today today) {
        this.locations = locations;
        this.changes = changes;
        this.today = today;
    }

    @Get
    @Accepts({"q", "stand", "soort", "regio", "peildatum", "sorteer", "pagina", "grootte"})
    @Operation(summary = "De locaties die bij de filters passen, per pagina")
    LocationJson.Listing list(Actor actor, Query query) {
        Page<LocationRow> page = locations.search(actor, LocationsController.filter(query, null), query.oneOf("sorteer", LocationFilter.SORTS, "naam"),
            query.slice());
        LocalDate day = Objects.requireNonNullElse(query.date("peildatum"), today.date());
        return new LocationJson.Listing(page.rows().stream().map(r -> LocationJson.of(r, day)).toList(), page.total(), page.number(), page.size());
    }

    @Get("/{id}")
    @Accepts("peildatum")
    @Operation(summary = "Een locatie, nu of zoals het register die aan het eind van de peildatum kende")
    LocationJson get(Actor actor, Query query, long id) {
        LocalDate day = query.date("peildatum");
        return LocationJson.of(locations.get(actor, id, day), Objects.requireNonNullElse(day, today.date()));
    }

    private LocationJson get(Actor actor, long id) {
        return LocationJson.of(locations.get(actor, id), today.date());
    }

    @Post
    @Operation(summary = "Een locatie toevoegen")
    HttpResponse<LocationJson> add(Actor actor, @Body JsonNode sent) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        long id = changes.add(actor, LocationBody.location(sent, null));
        return HttpResponse.created(get(actor, id), URI.create("/api/v1/locaties/" + id));
    }

    @Patch("/{id}")
    @Operation(summary = "Een locatie wijzigen: alleen de meegestuurde gegevens")
    LocationJson change(Actor actor, long id, @Body JsonNode sent) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        Location before = locations.get(id);
        changes.change(actor, id, LocationBody.location(sent, before));
        return get(actor, id);
    }

    @Post("/{id}/sluiten")
    @Operation(summary = "De laatste dag van een locatie vastleggen of verzetten; laatsteDag null als de locatie toch open blijft")
    LocationJson close(Actor actor, long id, @Body JsonNode sent) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        locations.get(id);
        changes.close(actor, id, LocationBody.lastDay(sent));
        return get(actor, id);
    }
}
