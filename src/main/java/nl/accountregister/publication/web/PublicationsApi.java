package nl.accountregister.publication.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.platform.Platforms;
import nl.accountregister.publication.NewPublication;
import nl.accountregister.publication.Publication;
import nl.accountregister.publication.PublicationLogs;
import nl.accountregister.publication.PublicationRecording;
import nl.accountregister.publication.PublicationRow;
import nl.accountregister.publication.Publications;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Query;
import nl.accountregister.web.SentJson;

import java.net.URI;
import java.util.Set;

/** Publicaties en publicatielogboeken in the API. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Publicaties")
class PublicationsApi {

    private final Publications publications;
    private final PublicationRecording recording;
    private final PublicationLogs logs;
    private final Platforms platforms;

    PublicationsApi(Publications publications, PublicationRecording recording, PublicationLogs logs, Platforms platforms) {
        this.publications = publications;
        this.recording = recording;
        this.logs = logs;
        this.platforms = platforms;
    }

    /** Whether an account keeps a log. */
    @Serdeable
    record Kept(boolean aan) {
    }

    @Get("/publicaties")
    @Accepts({"q", "van", "tot", "staat", "platform", "locatie", "peildatum", "pagina", "grootte"})
    @Operation(summary = "De publicaties in alle logboeken die je mag lezen, de nieuwste eerst")
    PublicationJson.Listing all(Actor actor, Query query) {
        return listing(publications.list(actor, PublicationsAsked.of(query, platforms, null), query.slice()));
    }

    @Get("/accounts/{id}/publicaties")
    @Accepts({"q", "van", "tot", "staat", "peildatum", "pagina", "grootte"})
    @Operation(summary = "De publicaties van een account, de nieuwste eerst")
    PublicationJson.Listing ofAccount(Actor actor, long id, Query query) {
        return listing(publications.list(actor, PublicationsAsked.of(query, platforms, id), query.slice()));
    }

    @Post("/accounts/{id}/publicaties")
    @Operation(summary = "Een publicatie noteren: wat, en als dat anders is dan vandaag en jezelf datum en medewerker; link mag")
    HttpResponse<PublicationJson> note(Actor actor, long id, @Body JsonNode body) {
        SentJson sent = new SentJson(body, Set.of("datum", "wat", "link", "medewerker"));
        NewPublication data = sent.checked(new NewPublication(sent.date("datum", null), sent.text("wat", null), sent.text("link", null), sent.id("medewerker", null)));
        long publication = recording.note(actor, id, data);
        return HttpResponse.created(one(actor, publication), URI.create("/api/v1/publicaties/" + publication));
    }

    @Get("/publicaties/{id}")
    @Operation(summary = "Een publicatie, met wat er eerst stond")
    PublicationJson one(Actor actor, long id) {
        return PublicationJson.of(publications.get(actor, id));
    }

    @Patch("/publicaties/{id}")
    @Operation(summary = "Een publicatie wijzigen: alleen de meegestuurde gegevens; versie en reden zijn verplicht. Wat er stond, blijft te lezen")
    PublicationJson change(Actor actor, long id, @Body JsonNode body) {
        Publication before = publications.getToChange(actor, id).publication();
        SentJson sent = new SentJson(body, Set.of("datum", "wat", "link", "medewerker", "versie", "reden"));
        NewPublication data = new NewPublication(sent.date("datum", before.publishedOn()), sent.text("wat", before.what()), sent.text("link", before.link()),
            sent.id("medewerker", null));
        int version = version(sent);
        recording.change(actor, id, version, sent.checked(data), sent.text("reden", null));
        return one(actor, id);
    }

    @Post("/publicaties/{id}/verwijderen")
    @Operation(summary = "Een publicatie weghalen, met versie en reden; wat er stond, blijft te lezen")
    PublicationJson remove(Actor actor, long id, @Body JsonNode body) {
        publications.getToChange(actor, id);
        SentJson sent = new SentJson(body, Set.of("versie", "reden"));
        String reason = sent.text("reden", null);
        int version = version(sent);
        sent.checked(reason);
        recording.remove(actor, id, version, reason);
        return one(actor, id);
    }

    @Get("/accounts/{id}/publicatielogboek")
    @Operation(summary = "Of een account een publicatielogboek bijhoudt")
    Kept kept(Actor actor, long id) {
        return new Kept(publications.of(actor, id).kept());
    }

    @Put("/accounts/{id}/publicatielogboek")
    @Operation(summary = "Een account een publicatielogboek laten bijhouden, of niet meer; wat erin staat, blijft")
    Kept keep(Actor actor, long id, @Body JsonNode body) {
        boolean said = new SentJson(body, Set.of("aan")).has("aan") && body.get("aan").isBoolean();
        logs.keep(actor, id, said ? Boolean.valueOf(body.get("aan").getBooleanValue()) : null);
        return kept(actor, id);
    }

    private static int version(SentJson sent) {
        Long version = sent.id("versie", null);
        if (version == null || version < 1 || version > Integer.MAX_VALUE) {
            sent.refuse("versie", sent.has("versie") ? "error.json.number" : "error.required");
            return 0;
        }
        return version.intValue();
    }

    private static PublicationJson.Listing listing(Page<PublicationRow> page) {
        return new PublicationJson.Listing(page.rows().stream().map(PublicationJson::of).toList(), page.total(), page.number(), page.size());
    }
}
