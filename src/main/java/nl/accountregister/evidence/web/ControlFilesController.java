package nl.accountregister.evidence.web;

import io.micronaut.http.HttpResponse;
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
import nl.accountregister.evidence.Control;
import nl.accountregister.evidence.ControlItem;
import nl.accountregister.evidence.ControlText;
import nl.accountregister.evidence.Controls;
import nl.accountregister.evidence.ProgrammePdf;
import nl.accountregister.evidence.Sample;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Download;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PdfAnswer;
import nl.accountregister.web.Query;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The lists of the controls as CSV, and the whole programme as a PDF. */
@Controller
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Controles")
class ControlFilesController {

    private static final List<String> HEADER = List.of("sleutel", "naam", "platform", "gegevens", "wie", "dag", "tweedeDag", "uitzondering", "ontheffingTot");
    private static final List<String> SAMPLE = List.of("volgorde", "sha256", "bevinding", "toelichting", "doorWie", "op");

    private final Controls controls;
    private final ControlText text;
    private final ProgrammePdf pdf;

    ControlFilesController(Controls controls, ControlText text, ProgrammePdf pdf) {
        this.controls = controls;
        this.text = text;
        this.pdf = pdf;
    }

    @Get(uris = {"/controles/{controle}/uitzonderingen.csv", "/api/v1/controles/{controle}/uitzonderingen.csv"})
    @Accepts("peildatum")
    @Operation(summary = "De uitzonderingen van een controle als CSV")
    StreamedFile exceptions(PageContext ctx, String controle, Query query) {
        return list(ctx, ControlsAsked.control(controle), ControlsAsked.day(ctx, query), Controls.Part.EXCEPTIONS, "uitzonderingen");
    }

    @Get(uris = {"/controles/{controle}/populatie.csv", "/api/v1/controles/{controle}/populatie.csv"})
    @Accepts("peildatum")
    @Operation(summary = "De populatie van een controle als CSV, met de sleutels waaruit de steekproef getrokken wordt")
    StreamedFile population(PageContext ctx, String controle, Query query) {
        return list(ctx, ControlsAsked.control(controle), ControlsAsked.day(ctx, query), Controls.Part.POPULATION, "populatie");
    }

    @Get(uris = {"/controles/{controle}/steekproef.csv", "/api/v1/controles/{controle}/steekproef.csv"})
    @Accepts({"peildatum", "startwaarde", "steekproef"})
    @Operation(summary = "Een steekproef van een controle als CSV, in de volgorde van de trekking")
    StreamedFile sample(PageContext ctx, String controle, Query query) {
        Control control = ControlsAsked.control(controle);
        ControlsAsked asked = ControlsAsked.of(ctx, query, control);
        Sample sample = controls.exportSample(ctx.actor(), control, asked.day(), asked.seed(), asked.size(), "csv");
        List<String> header = new ArrayList<>(HEADER);
        header.addAll(SAMPLE);
        return Download.of("steekproef-" + control.path() + "-" + asked.day() + ".csv", "text/csv;charset=utf-8", out -> {
            Csv csv = new Csv(out, header);
            int place = 0;
            for (Sample.Pick pick : sample.picks()) {
                List<Object> cells = new ArrayList<>(cells(ctx, control, pick.item()));
                cells.add(++place);
                cells.add(pick.digest());
                cells.add(pick.note() == null ? null : pick.note().finding());
                cells.add(pick.note() == null ? null : pick.note().note());
                cells.add(pick.note() == null ? null : pick.note().notedByName());
                cells.add(pick.note() == null ? null : pick.note().notedAt());
                csv.row(cells.toArray());
            }
            csv.flush();
        });
    }

    @Get(uris = {"/controles/programma.pdf", "/api/v1/controles/programma.pdf"})
    @Accepts("peildatum")
    @Operation(summary = "Het hele controleprogramma van een dag als PDF, met uitkomsten, uitzonderingen en steekproeven")
    HttpResponse<byte[]> programme(PageContext ctx, Query query) {
        LocalDate day = ControlsAsked.day(ctx, query);
        return PdfAnswer.of(pdf.of(ctx.actor(), day, ctx.language()), "controleprogramma-" + day);
    }

    private StreamedFile list(PageContext ctx, Control control, LocalDate day, Controls.Part part, String name) {
        return Download.of(name + "-" + control.path() + "-" + day + ".csv", "text/csv;charset=utf-8", out -> {
            Csv csv = new Csv(out, HEADER);
            controls.export(ctx.actor(), control, day, part, "csv", item -> Download.unchecked(() -> row(ctx, csv, control, item)));
            csv.flush();
        });
    }

    private void row(PageContext ctx, Csv csv, Control control, ControlItem item) throws IOException {
        csv.row(cells(ctx, control, item).toArray());
    }

    private List<Object> cells(PageContext ctx, Control control, ControlItem item) {
        List<Object> cells = new ArrayList<>();
        cells.add(item.key());
        cells.add(item.name());
        cells.add(item.platform());
        cells.add(text.facts(ctx.language(), control, item));
        cells.add(item.who());
        cells.add(item.day());
        cells.add(item.otherDay());
        cells.add(item.fault());
        cells.add(item.exemptUntil());
        return cells;
    }
}
