package nl.accountregister.deviation.web;

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
import nl.accountregister.deviation.Deviation;
import nl.accountregister.deviation.Deviations;
import nl.accountregister.deviation.Exemption;
import nl.accountregister.deviation.Exemptions;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Afwijkingen en ontheffingen in the API. */
@Controller("/api/v1/afwijkingen")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Afwijkingen")
class DeviationsApi {

    private final Deviations deviations;
    private final Exemptions exemptions;
    private final Wording wording;
    private final Platforms platforms;

    DeviationsApi(Deviations deviations, Exemptions exemptions, Wording wording, Platforms platforms) {
        this.deviations = deviations;
        this.exemptions = exemptions;
        this.wording = wording;
        this.platforms = platforms;
    }

    /** Something with a number and a name. */
    @Serdeable
    record Named(long id, @Nullable String naam) {

        @Nullable
        static Named of(@Nullable Long id, @Nullable String name) {
            return id == null ? null : new Named(id, name);
        }
    }

    /**
     * A deviation.
     *
     * @param sleutel     what makes it the same one when it goes and comes back
     * @param sinds       the day on which it began
     * @param bekendSinds the moment from which the register knew
     * @param voorbijOp   the moment at which it was over; null while it holds
     */
    @Serdeable
    record Item(long id, String sleutel, String soort, String zin, String regel, String bron, @Nullable Named account, @Nullable String platform,
                @Nullable Named medewerker, @Nullable String rol, @Nullable String functie, @Nullable Named locatie, @Nullable String regio, LocalDate sinds,
                Instant bekendSinds, @Nullable Instant voorbijOp, @Nullable LocalDate ontheffingTot) {
    }

    /** How many there are of a kind. */
    @Serdeable
    record Figure(String soort, long zonderOntheffing, long metOntheffing) {
    }

    /** A page of the list, and how many there are of each kind. */
    @Serdeable
    record Listing(List<Item> afwijkingen, List<Figure> aantallen, long totaal, int pagina, int grootte) {
    }

    /** An exemption. @param ingetrokkenOp when it was taken back; null when it was not */
    @Serdeable
    record Exempted(String reden, LocalDate tot, String door, Instant gegevenOp, @Nullable Instant ingetrokkenOp) {

        static Exempted of(Exemption e) {
            return new Exempted(e.reason(), e.endsOn(), e.grantedByName(), e.grantedAt(), e.withdrawnAt());
        }
    }

    /** One deviation with the exemptions that it has had, the newest first. */
    @Serdeable
    record Whole(Item afwijking, List<Exempted> ontheffingen) {
    }

    /** @param tot last day */
    @Serdeable
    record NewExemption(@Nullable String reden, @Nullable String tot) {
    }

    @Get
    @Accepts({"soort", "locatie", "regio", "platform", "medewerker", "account", "ontheffing", "sinds", "peildatum", "sorteer", "pagina", "grootte"})
    @Operation(summary = "Waar de werkelijkheid afwijkt van de functionaristabel en de regels; ontheffing is zonder (gewoonlijk), met of alle")
    Listing list(PageContext ctx, Query query) {
        DeviationsAsked asked = DeviationsAsked.of(query, platforms, ctx.today());
        Deviations.Found found = deviations.search(ctx.actor(), asked.filter(), asked.sort(), query.slice());
        DeviationWords words = asked.filter().day().equals(ctx.today()) ? wording.in(ctx) : wording.on(ctx, asked.filter().day());
        return new Listing(found.page().rows().stream().map(d -> item(words, d)).toList(),
            found.figures().entrySet().stream().map(e -> new Figure(e.getKey().code(), e.getValue().open(), e.getValue().exempt())).toList(),
            found.page().total(), found.page().number(), found.page().size());
    }

    @Get("/{id}")
    @Operation(summary = "Een afwijking met haar ontheffingen")
    Whole one(PageContext ctx, long id) {
        return new Whole(item(wording.in(ctx), deviations.get(ctx.actor(), id)), exemptions.of(ctx.actor(), id).stream().map(Exempted::of).toList());
    }

    @Post("/{id}/ontheffing")
    @Operation(summary = "Een afwijking toestaan, met reden en tot een dag")
    HttpResponse<Whole> grant(PageContext ctx, long id, @Body NewExemption body) {
        exemptions.grant(ctx.actor(), id, body.reden(), date(body.tot()));
        return HttpResponse.created(one(ctx, id), URI.create("/api/v1/afwijkingen/" + id));
    }

    @Post("/{id}/ontheffing/intrekken")
    @Operation(summary = "De ontheffing die geldt intrekken")
    Whole withdraw(PageContext ctx, long id) {
        exemptions.withdraw(ctx.actor(), id);
        return one(ctx, id);
    }

    private static Item item(DeviationWords words, Deviation d) {
        return new Item(d.id(), d.situation(), d.kind().code(), words.sentence(d), words.rule(d), words.source(d),
            Named.of(d.accountId(), d.account()), d.platform(), Named.of(d.personId(), d.person()), d.role() == null ? null : d.role().code(), d.officer(),
            Named.of(d.locationId(), d.location()), d.region(), d.since(), d.knownFrom(), d.over(), d.exemptUntil());
    }

    @Nullable
    private static LocalDate date(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw RuleViolation.of("tot", "deviation.date");
        }
    }
}
