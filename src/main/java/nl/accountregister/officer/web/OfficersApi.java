package nl.accountregister.officer.web;

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
import nl.accountregister.officer.CellWords;
import nl.accountregister.officer.OfficerChanges;
import nl.accountregister.officer.OfficerDraft;
import nl.accountregister.officer.OfficerHistory;
import nl.accountregister.officer.Officers;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Texts;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.net.URI;
import java.time.LocalDate;

/** De functionaristabel in the API. */
@Controller("/api/v1/functionarissen")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Functionarissen")
class OfficersApi {

    private final Officers officers;
    private final OfficerChanges changes;
    private final Profiles profiles;
    private final Texts texts;

    OfficersApi(Officers officers, OfficerChanges changes, Profiles profiles, Texts texts) {
        this.officers = officers;
        this.changes = changes;
        this.profiles = profiles;
        this.texts = texts;
    }

    @Get
    @Accepts(OfficersController.DAY)
    @Operation(summary = "De functionaristabel op een peildatum, anders van vandaag: welke accounts bij welke functie horen")
    OfficersJson table(PageContext ctx, Query query) {
        return OfficersJson.of(OfficersPage.table(ctx, officers, OfficersController.day(query, ctx.today())), words(), texts, Language.NL);
    }

    @Get("/{code}")
    @Accepts(OfficersController.DAY)
    @Operation(summary = "Een functionaris met alle versies, de eerste voorop, nu of zoals het register die aan het eind van de peildatum kende; versie gaat mee met een wijziging")
    OfficerJson one(PageContext ctx, Query query, String code) {
        LocalDate day = OfficersController.day(query, ctx.today());
        OfficerHistory history = officers.history(ctx.actor(), code, day);
        return query.has(OfficersController.DAY) ? OfficerJson.past(history, ctx.actor(), words()) : OfficerJson.of(history, ctx.actor(), words());
    }

    private OfficerJson one(Actor actor, String code) {
        return OfficerJson.of(officers.history(actor, code), actor, words());
    }

    @Post
    @Operation(summary = "Een functionaris toevoegen vanaf een dag, in het verleden of in de toekomst")
    HttpResponse<OfficerJson> add(Actor actor, @Body JsonNode sent) {
        Permission.MANAGE_OFFICERS.require(actor);
        String code = changes.add(actor, OfficerBody.of(sent).draft(null));
        return HttpResponse.created(one(actor, code), URI.create("/api/v1/functionarissen/" + code));
    }

    @Patch("/{code}")
    @Operation(summary = "Een functionaris wijzigen vanaf een dag: alleen de meegestuurde gegevens; versie en geldigVanaf zijn verplicht")
    OfficerJson change(Actor actor, String code, @Body JsonNode sent) {
        OfficerHistory open = changes.open(actor, code);
        OfficerBody body = OfficerBody.of(sent);
        int version = body.version();
        OfficerDraft draft = body.draft(open);
        changes.change(actor, code, version, draft);
        return one(actor, code);
    }

    @Post("/{code}/beeindigen")
    @Operation(summary = "Een functionaris uit de tabel halen; geldigTot is de laatste dag, versie is verplicht")
    OfficerJson end(Actor actor, String code, @Body JsonNode sent) {
        changes.open(actor, code);
        OfficerBody body = OfficerBody.of(sent);
        OfficerBody.End end = body.end();
        changes.end(actor, code, end.version(), end.last(), end.reason());
        return one(actor, code);
    }

    private CellWords words() {
        return new CellWords(texts, Language.NL, profiles.current());
    }
}
