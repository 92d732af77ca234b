package nl.accountregister.export.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.export.ExportFile;
import nl.accountregister.export.ExportState;
import nl.accountregister.export.Manifest;
import nl.accountregister.export.PreparedExports;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Download;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** De bestanden that were made of lists: how far they are, the files, and their manifests. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Bestanden")
class FilesController {

    /** Seconds after which the page of a file that is being made is asked again; it needs no script for that. */
    private static final String AGAIN = "3";

    private final PreparedExports exports;
    private final ObjectMapper json;
    private final Html html;

    FilesController(PreparedExports exports, ObjectMapper json, Html html) {
        this.exports = exports;
        this.json = json;
        this.html = html;
    }

    @Get("/bestanden")
    @Produces(MediaType.TEXT_HTML)
    @Accepts({"pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        return html.ok(ctx, "export/list", FilesPage.of(ctx, query, exports.list(ctx.actor(), query.slice()), exports::isKept));
    }

    @Get("/bestanden/{id}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> show(PageContext ctx, long id) {
        ExportFile file = exports.get(ctx.actor(), id);
        MutableHttpResponse<String> page = (MutableHttpResponse<String>) html.ok(ctx, "export/show", FilePage.of(ctx, file, exports.isKept(file)));
        return file.state() == ExportState.RUNNING ? page.header("Refresh", AGAIN) : page;
    }

    @Get("/bestanden/{id}/bestand")
    @Produces(MediaType.ALL)
    StreamedFile content(PageContext ctx, long id) throws IOException {
        Path content = exports.content(ctx.actor(), id);
        ExportFile file = exports.get(ctx.actor(), id);
        return new StreamedFile(Files.newInputStream(content), MediaType.of(file.format().mediaType()), 0, Files.size(content)).attach(file.name());
    }

    /** The file and its manifest in one. */
    @Get("/bestanden/{id}/samen.zip")
    @Produces(MediaType.ALL)
    StreamedFile both(PageContext ctx, long id) {
        Path content = exports.content(ctx.actor(), id);
        ExportFile file = exports.get(ctx.actor(), id);
        Manifest manifest = exports.manifest(ctx.actor(), id);
        return Download.of(file.name() + ".zip", "application/zip", out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(entry(file.name(), file));
            Files.copy(content, zip);
            zip.putNextEntry(entry("manifest.json", file));
            zip.write(json.writeValueAsBytes(manifest));
            zip.finish();
        });
    }

    @Get(uris = {"/bestanden/{id}/manifest.json", "/api/v1/bestanden/{id}/manifest.json"})
    @Produces(MediaType.ALL)
    @Operation(summary = "Waarmee te bewijzen is dat een bestand heel en ongewijzigd is: SHA-256 van het bestand, de kop van het auditlogboek, versies, filter en aantal")
    HttpResponse<Manifest> manifest(PageContext ctx, long id) {
        return HttpResponse.ok(exports.manifest(ctx.actor(), id)).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private static ZipEntry entry(String name, ExportFile file) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(file.madeAt().toEpochMilli());
        return entry;
    }
}
