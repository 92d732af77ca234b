package nl.accountregister.audit.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.audit.AuditTrail;
import nl.accountregister.audit.AuditVerifier;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Texts;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Query;

/** Auditlogboek in the API. */
@Controller("/api/v1/auditlog")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Auditlog")
class AuditApi {

    private final AuditTrail trail;
    private final AuditVerifier verifier;
    private final Texts texts;

    AuditApi(AuditTrail trail, AuditVerifier verifier, Texts texts) {
        this.trail = trail;
        this.verifier = verifier;
        this.texts = texts;
    }

    @Get
    @Accepts({"wie", "gebruiker", "actie", "onderwerp", "nummer", "van", "tot", "q", "voor", "na", "pagina", "grootte"})
    @Operation(summary = "De regels van het auditlogboek, de nieuwste eerst",
        description = "Filters: wie (woorden uit de naam), gebruiker (nummer), actie (code), onderwerp (soort) en nummer, van en tot (dagen), "
            + "q (woorden uit de melding en de waarden). Blader met volgende als voor en vorige als na.")
    AuditJson.Lines list(@Parameter(hidden = true) Actor actor, @Parameter(hidden = true) Query query) {
        return AuditJson.Lines.of(trail.page(actor, AuditQuery.filter(query, texts, trail.actions(actor)), AuditQuery.place(query)), query.slice(), texts);
    }

    @Get("/controle")
    @Operation(summary = "Is de keten van het auditlogboek heel? Zo niet, wat is de eerste regel die niet klopt")
    AuditJson.Verdict verify(@Parameter(hidden = true) Actor actor) {
        return AuditJson.Verdict.of(verifier.verify(actor));
    }
}
