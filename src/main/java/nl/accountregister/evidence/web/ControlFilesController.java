package nl.accountregister.evidence.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.document.Column;
import nl.accountregister.document.Table;
import nl.accountregister.evidence.Control;
import nl.accountregister.evidence.ControlItem;
import nl.accountregister.evidence.ControlText;
import nl.accountregister.evidence.Controls;
import nl.accountregister.evidence.ProgrammePdf;
import nl.accountregister.evidence.Sample;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.RowSource;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PdfAnswer;
import nl.accountregister.web.Query;
import nl.accountregister.web.TableFiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The lists of the controls as files, and the whole programme as a PDF. */
@Controller
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Controles")
class ControlFilesController {

    private final Controls controls;
    private final ControlText text;
    private final TableFiles files;
    private final ProgrammePdf pdf;

    ControlFilesController(Controls controls, ControlText text, TableFiles files, ProgrammePdf pdf) {
        this.controls = controls;
        this.text = text;
        this.files = files;
        this.pdf = pdf;
    }

    @Get(uris = {"/controles/{controle}/uitzonderingen.csv", "/api/v1/controles/{controle}/uitzonderingen.csv", "/controles/{controle}/uitzonderingen.xlsx",
        "/api/v1/controles/{controle}/uitzonderingen.xlsx", "/controles/{controle}/uitzonderingen.json", "/api/v1/controles/{controle}/uitzonderingen.json"})
    @Accepts({"peildatum", TableFiles.COLUMNS})
    @Operation(summary = "De uitzonderingen van een controle als bestand")
    HttpResponse<?> exceptions(HttpRequest<?> request, PageContext ctx, String controle, Query query) {
        return list(request, ctx, ControlsAsked.control(controle), query, Controls.Part.EXCEPTIONS, "uitzonderingen");
    }

    @Get(uris = {"/controles/{controle}/populatie.csv", "/api/v1/controles/{controle}/populatie.csv", "/controles/{controle}/populatie.xlsx",
        "/api/v1/controles/{controle}/populatie.xlsx", "/controles/{controle}/populatie.json", "/api/v1/controles/{controle}/populatie.json"})
    @Accepts({"peildatum", TableFiles.COLUMNS})
    @Operation(summary = "De populatie van een controle als bestand, met de sleutels waaruit de steekproef getrokken wordt")
    HttpResponse<?> population(HttpRequest<?> request, PageContext ctx, String controle, Query query) {
        return list(request, ctx, ControlsAsked.control(controle), query, Controls.Part.POPULATION, "populatie");
    }

    @Get(uris = {"/controles/{controle}/steekproef.csv", "/api/v1/controles/{controle}/steekproef.csv", "/controles/{controle}/steekproef.xlsx",
        "/api/v1/controles/{controle}/steekproef.xlsx", "/controles/{controle}/steekproef.json", "/api/v1/controles/{controle}/steekproef.json"})
    @Accepts({"peildatum", "startwaarde", "steekproef", TableFiles.COLUMNS})
    @Operation(summary = "Een steekproef van een controle als bestand, in de volgorde van de trekking")
    HttpResponse<?> sample(HttpRequest<?> request, PageContext ctx, String controle, Query query) {
        Control control = ControlsAsked.control(controle);
        ControlsAsked asked = ControlsAsked.of(ctx, query, control);
        Sample sample = controls.sample(ctx.actor(), control, asked.day(), asked.seed(), asked.size());
        List<Column<Sample.Pick>> columns = new ArrayList<>(columns(ctx.language(), control, Sample.Pick::item));
        columns.add(Column.text("sha256", "evidence.column.digest", 60, Sample.Pick::digest));
        columns.add(Column.text("bevinding", "evidence.column.finding", 16, p -> p.note() == null ? null : p.note().finding()));
        columns.add(Column.text("toelichting", "evidence.note.text", 40, p -> p.note() == null ? null : p.note().note()));
        columns.add(Column.text("genoteerdDoor", "evidence.column.by", 22, p -> p.note() == null ? null : p.note().notedByName()));
        columns.add(Column.moment("genoteerdOp", "evidence.column.at", p -> p.note() == null ? null : p.note().notedAt()));
        return files.answer(request, ctx, query, new Table<>("steekproef", "items", "evidence.part.sample", columns), asked.day(),
            "controle=" + control.code() + " startwaarde=" + asked.seed() + " steekproef=" + asked.size(), RowSource.of(sample.picks()));
    }

    @Get(uris = {"/controles/programma.pdf", "/api/v1/controles/programma.pdf"})
    @Accepts("peildatum")
    @Operation(summary = "Het hele controleprogramma van een dag als PDF, met uitkomsten, uitzonderingen en steekproeven")
    HttpResponse<byte[]> programme(PageContext ctx, Query query) {
        LocalDate day = ControlsAsked.day(ctx, query);
        return PdfAnswer.of(pdf.of(ctx.actor(), day, ctx.language()), "controleprogramma-" + day);
    }

    private HttpResponse<?> list(HttpRequest<?> request, PageContext ctx, Control control, Query query, Controls.Part part, String name) {
        LocalDate day = ControlsAsked.day(ctx, query);
        return files.answer(request, ctx, query, new Table<>(name, "items", "evidence.part." + (part == Controls.Part.EXCEPTIONS ? "exceptions" : "population"),
            columns(ctx.language(), control, Function.<ControlItem>identity())), day, "controle=" + control.code(), controls.source(ctx.actor(), control, day, part));
    }

    private <R> List<Column<R>> columns(Language language, Control control, Function<R, ControlItem> item) {
        return List.of(Column.text("sleutel", "evidence.column.key", 30, item.andThen(ControlItem::key)), Column.text("naam", "evidence.column.item", 34, item.andThen(ControlItem::name)),
            Column.text("platform", "evidence.fact.platform", 14, item.andThen(ControlItem::platform)),
            Column.text("gegevens", "evidence.column.facts", 50, item.andThen(i -> text.facts(language, control, i))),
            Column.text("wie", "evidence.column.who", 22, item.andThen(ControlItem::who)), Column.date("dag", "evidence.column.day", item.andThen(ControlItem::day)),
            Column.date("tweedeDag", "evidence.column.otherDay", item.andThen(ControlItem::otherDay)), Column.text("uitzondering", "evidence.column.fault", 26, item.andThen(ControlItem::fault)),
            Column.date("ontheffingTot", "evidence.column.exempt", item.andThen(ControlItem::exemptUntil)));
    }
}
