package nl.accountregister.importing.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import nl.accountregister.document.Csv;
import nl.accountregister.importing.AccountImports;
import nl.accountregister.web.Download;
import nl.accountregister.web.PageContext;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What there is to take along of an import: everything that was found, and the file as it was sent. */
@Singleton
class ImportFiles {

    private final AccountImports imports;

    ImportFiles(AccountImports imports) {
        this.imports = imports;
    }

    StreamedFile report(PageContext ctx, long id) {
        imports.get(ctx.actor(), id);
        return Download.of("verslag-import-" + id + ".csv", "text/csv;charset=utf-8", out -> {
            Csv csv = new Csv(out, List.of(ctx.t("importing.row"), ctx.t("importing.kind"), ctx.t("importing.column"), ctx.t("importing.what"), ctx.t("importing.account")));
            imports.findings(ctx.actor(), id, f -> Download.unchecked(() -> csv.row(f.row(), f.kind(), f.field() == null ? "" : ctx.t("importing.field." + f.field()),
                f.in(ctx.language()), f.href())));
            csv.flush();
        });
    }

    /** Never shown in the browser, whatever it is. */
    HttpResponse<byte[]> original(PageContext ctx, long id) {
        AccountImports.Original original = imports.original(ctx.actor(), id);
        String name = URLEncoder.encode(original.file().fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return HttpResponse.ok(original.content()).contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE).header("X-Content-Type-Options", "nosniff")
            .header("Content-Disposition", "attachment; filename=\"import-" + id + "\"; filename*=UTF-8''" + name);
    }
}
