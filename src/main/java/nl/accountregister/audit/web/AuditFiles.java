package nl.accountregister.audit.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.audit.AuditHeads;
import nl.accountregister.audit.AuditTrail;
import nl.accountregister.audit.ChainExport;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Download;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;
import nl.accountregister.web.TableFiles;

import java.nio.charset.StandardCharsets;

/** Auditlogboek as files: the lines of a filter, the whole chain to verify elsewhere, and the key to do so with. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Auditlog")
class AuditFiles {

    private final AuditTrail trail;
    private final AuditSheet sheet;
    private final ChainExport chain;
    private final AuditHeads heads;
    private final Texts texts;
    private final Today today;

    AuditFiles(AuditTrail trail, AuditSheet sheet, ChainExport chain, AuditHeads heads, Texts texts, Today today) {
        this.trail = trail;
        this.sheet = sheet;
        this.chain = chain;
        this.heads = heads;
        this.texts = texts;
        this.today = today;
    }

    @Get(uris = {"/auditlog.csv", "/api/v1/auditlog.csv", "/auditlog.xlsx", "/api/v1/auditlog.xlsx", "/auditlog.json", "/api/v1/auditlog.json",
        "/auditlog.ndjson", "/api/v1/auditlog.ndjson"})
    @Produces(MediaType.ALL)
    @Accepts({"wie", "gebruiker", "actie", "onderwerp", "nummer", "van", "tot", "q", TableFiles.COLUMNS})
    @Operation(summary = "De regels van het auditlogboek die bij de filters passen, als bestand")
    HttpResponse<?> lines(HttpRequest<?> request, @Parameter(hidden = true) PageContext ctx, @Parameter(hidden = true) Query query) {
        return sheet.answer(request, ctx, query, AuditQuery.filter(query, texts, trail.actions(ctx.actor())));
    }

    @Get(uris = {"/auditlog-keten.ndjson", "/api/v1/auditlog-keten.ndjson"})
    @Produces(MediaType.ALL)
    @Operation(summary = "De hele keten, om na te rekenen met verify-audit --file")
    StreamedFile chain(@Parameter(hidden = true) Actor actor) {
        Permission.SEE_AUDIT.require(actor);
        return Download.of("auditlog-keten-" + today.date() + ".ndjson", "application/x-ndjson", out -> chain.write(actor, out));
    }

    @Get(uris = {"/auditlog-sleutel.pem", "/api/v1/auditlog-sleutel.pem"})
    @Produces(MediaType.ALL)
    @Operation(summary = "De openbare sleutel waarmee je ondertekende koppen controleert")
    StreamedFile key(@Parameter(hidden = true) Actor actor) {
        String pem = heads.publicKey(actor);
        return Download.of("auditlog-sleutel.pem", "application/x-pem-file", out -> out.write(pem.getBytes(StandardCharsets.US_ASCII)));
    }
}
