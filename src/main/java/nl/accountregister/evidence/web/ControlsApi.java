package nl.accountregister.evidence.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.evidence.Control;
import nl.accountregister.evidence.ControlFigures;
import nl.accountregister.evidence.ControlItem;
import nl.accountregister.evidence.ControlText;
import nl.accountregister.evidence.Controls;
import nl.accountregister.evidence.Finding;
import nl.accountregister.evidence.Sample;
import nl.accountregister.evidence.SampleNote;
import nl.accountregister.evidence.SampleNotes;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Page;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Het controleprogramma in the API. */
@Controller("/api/v1/controles")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Controles")
class ControlsApi {

    private final Controls controls;
    private final SampleNotes notes;
    private final ControlText text;

    ControlsApi(Controls controls, SampleNotes notes, ControlText text) {
        this.controls = controls;
        this.notes = notes;
        this.text = text;
    }

    /** A control with its result. @param pad the last part of its address */
    @Serdeable
    record Outcome(String controle, String pad, String wat, String bron, long populatie, long uitzonderingen, long metOntheffing, String oordeel) {
    }

    /** All controls on a day. */
    @Serdeable
    record Programme(LocalDate peildatum, List<Outcome> controles) {
    }

    /** An item. @param sleutel what the sample is drawn by @param uitzondering why it is one; null when it is none */
    @Serdeable
    record Item(String sleutel, String naam, @Nullable String platform, @Nullable String wie, @Nullable LocalDate dag, @Nullable LocalDate tweedeDag, String gegevens,
                @Nullable String uitzondering, @Nullable LocalDate ontheffingTot, String pagina) {
    }

    /** A page of items. */
    @Serdeable
    record Listing(List<Item> items, LocalDate peildatum, long totaal, int pagina, int grootte) {
    }

    /** What was found. */
    @Serdeable
    record Found(String bevinding, String toelichting, String door, Instant op) {

        @Nullable
        static Found of(@Nullable SampleNote note) {
            return note == null ? null : new Found(note.finding().code(), note.note(), note.notedByName(), note.notedAt());
        }
    }

    /** An item of a sample. @param sha256 of the seed, a slash and the key */
    @Serdeable
    record Pick(Item item, String sha256, @Nullable Found bevinding) {
    }

    /** A sample, in the order of the drawing. */
    @Serdeable
    record Drawing(List<Pick> steekproef, LocalDate peildatum, String startwaarde, int grootte, long populatie) {
    }

    /** @param item key of the item */
    @Serdeable
    record NewFinding(@Nullable String item, @Nullable String bevinding, @Nullable String toelichting) {
    }

    @Get
    @Accepts("peildatum")
    @Operation(summary = "De uitkomst van elke controle op een dag")
    Programme all(PageContext ctx, Query query) {
        LocalDate day = ControlsAsked.day(ctx, query);
        return new Programme(day, controls.programme(ctx.actor(), day).entrySet().stream().map(e -> outcome(ctx, e.getKey(), e.getValue())).toList());
    }

    @Get("/{controle}/uitzonderingen")
    @Accepts({"peildatum", "pagina", "grootte"})
    @Operation(summary = "De uitzonderingen van een controle")
    Listing exceptions(PageContext ctx, String controle, Query query) {
        return list(ctx, ControlsAsked.control(controle), query, Controls.Part.EXCEPTIONS);
    }

    @Get("/{controle}/populatie")
    @Accepts({"peildatum", "pagina", "grootte"})
    @Operation(summary = "De populatie van een controle")
    Listing population(PageContext ctx, String controle, Query query) {
        return list(ctx, ControlsAsked.control(controle), query, Controls.Part.POPULATION);
    }

    @Get("/{controle}/steekproef")
    @Accepts({"peildatum", "startwaarde", "steekproef"})
    @Operation(summary = "Een steekproef: de eerste items in de volgorde van SHA-256(startwaarde/sleutel)")
    Drawing sample(PageContext ctx, String controle, Query query) {
        Control control = ControlsAsked.control(controle);
        ControlsAsked asked = ControlsAsked.of(ctx, query, control);
        Sample sample = controls.sample(ctx.actor(), control, asked.day(), asked.seed(), asked.size());
        return new Drawing(sample.picks().stream().map(p -> new Pick(item(ctx, control, p.item()), p.digest(), Found.of(p.note()))).toList(), asked.day(), asked.seed(),
            asked.size(), sample.population());
    }

    @Post("/{controle}/bevindingen")
    @Accepts("peildatum")
    @Operation(summary = "Noteren wat er bij een item van een steekproef gevonden is: KLOPT, KLOPT_NIET of ONDUIDELIJK")
    HttpResponse<List<Found>> note(PageContext ctx, String controle, Query query, @Body NewFinding body) {
        Control control = ControlsAsked.control(controle);
        LocalDate day = ControlsAsked.day(ctx, query);
        String key = body.item() == null ? "" : body.item();
        notes.add(ctx.actor(), control, day, key, body.bevinding() == null ? null : Coded.find(Finding.class, body.bevinding()).orElse(null), body.toelichting());
        return HttpResponse.created(notes.of(ctx.actor(), control, day, key).notes().stream().map(Found::of).toList());
    }

    private Listing list(PageContext ctx, Control control, Query query, Controls.Part part) {
        LocalDate day = ControlsAsked.day(ctx, query);
        Page<ControlItem> page = controls.page(ctx.actor(), control, day, part, query.slice());
        return new Listing(page.rows().stream().map(i -> item(ctx, control, i)).toList(), day, page.total(), page.number(), page.size());
    }

    private Outcome outcome(PageContext ctx, Control control, ControlFigures f) {
        return new Outcome(control.code(), control.path(), text.what(ctx.language(), control), text.source(ctx.language(), control), f.population(), f.exceptions(), f.exempt(),
            f.result().code());
    }

    private Item item(PageContext ctx, Control control, ControlItem i) {
        return new Item(i.key(), i.name(), i.platform(), i.who(), i.day(), i.otherDay(), text.facts(ctx.language(), control, i), i.fault() == null ? null : i.fault().code(),
            i.exemptUntil(), ControlWords.href(i));
    }
}
