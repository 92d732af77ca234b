package nl.accountregister.publication.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.document.Csv;
import nl.accountregister.platform.Platforms;
import nl.accountregister.publication.PublicationFilter;
import nl.accountregister.publication.Publications;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Download;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.util.List;
import java.util.Objects;

/** Publications as a file, with exactly the rows of the page's filter. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Publicaties")
class PublicationFiles {

    private static final List<String> HEADER = List.of("id", "account", "naam", "platform", "datum", "wat", "link", "door", "genoteerdDoor", "genoteerdOp",
        "staat", "gewijzigdDoor", "gewijzigdOp", "reden");

    private final Publications publications;
    private final Platforms platforms;

    PublicationFiles(Publications publications, Platforms platforms) {
        this.publications = publications;
        this.platforms = platforms;
    }

    @Get(uris = {"/publicaties.csv", "/api/v1/publicaties.csv"})
    @Produces(MediaType.ALL)
    @Accepts({"q", "van", "tot", "staat", "platform", "locatie", "peildatum"})
    @Operation(summary = "De publicaties als CSV, met de filters van /publicaties")
    StreamedFile all(PageContext ctx, Query query) {
        return csv(ctx, query, null);
    }

    @Get(uris = {"/accounts/{id}/publicaties.csv", "/api/v1/accounts/{id}/publicaties.csv"})
    @Produces(MediaType.ALL)
    @Accepts({"q", "van", "tot", "staat", "peildatum"})
    @Operation(summary = "De publicaties van een account als CSV")
    StreamedFile ofAccount(PageContext ctx, long id, Query query) {
        publications.of(ctx.actor(), id);
        return csv(ctx, query, id);
    }

    private StreamedFile csv(PageContext ctx, Query query, @Nullable Long accountId) {
        PublicationFilter filter = PublicationsAsked.of(query, platforms, accountId);
        String typed = PublicationsAsked.asTyped(query);
        publications.requireKnown(filter);
        return Download.of("publicaties-" + (accountId == null ? "" : accountId + "-") + Objects.requireNonNullElse(filter.day(), ctx.today()) + ".csv", "text/csv;charset=utf-8", out -> {
            Csv csv = new Csv(out, HEADER);
            publications.export(ctx.actor(), filter, typed, p -> Download.unchecked(() -> csv.row(p.id(), p.accountId(), p.account(), p.platform(),
                p.publishedOn(), p.what(), p.link(), p.publishedBy(), p.recordedBy(), p.recordedAt(), p.state(), p.changedBy(), p.changedAt(), p.reason())));
            csv.flush();
        });
    }
}
