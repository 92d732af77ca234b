package nl.accountregister.completeness.web;

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
import nl.accountregister.completeness.Expectations;
import nl.accountregister.completeness.NoAccounts;
import nl.accountregister.completeness.Place;
import nl.accountregister.completeness.PlaceFilter;
import nl.accountregister.completeness.Places;
import nl.accountregister.completeness.StillAccount;
import nl.accountregister.completeness.StillAccounts;
import nl.accountregister.completeness.Strictness;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;

/** De volledigheid in the API. */
@Controller("/api/v1/volledigheid")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Volledigheid")
class CompletenessApi {

    private final Places places;
    private final NoAccounts nones;
    private final StillAccounts still;
    private final Expectations expectations;

    CompletenessApi(Places places, NoAccounts nones, StillAccounts still, Expectations expectations) {
        this.places = places;
        this.nones = nones;
        this.still = still;
        this.expectations = expectations;
    }

    /** Bewust geen account. @param tot last day; null when it has no end */
    @Serdeable
    record None(String reden, @Nullable LocalDate tot, String door, Instant vastgelegdOp) {

        @Nullable
        static None of(@Nullable Place.None none) {
            return none == null ? null : new None(none.reason(), none.endsOn(), none.byName(), none.at());
        }
    }

    /** A place. @param locatie null for an account that the document of the organisation names */
    @Serdeable
    record Item(String sleutel, @Nullable Long locatie, String naam, @Nullable String regio, String platform, String hoe, String stand, @Nullable Long account,
                int accounts, @Nullable Long aanvraag, @Nullable None bewustGeen) {

        static Item of(Place p) {
            return new Item(p.key(), p.locationId(), p.name(), p.region(), p.platform(), (p.must() ? Strictness.MUST : Strictness.MAY).code(), p.state().code(),
                p.accountId(), p.accounts(), p.requestId(), None.of(p.none()));
        }
    }

    /** How many there are in a state. */
    @Serdeable
    record Figure(String stand, long aantal) {
    }

    /** A page of the places, and how many there are in each state. */
    @Serdeable
    record Listing(List<Item> plekken, List<Figure> aantallen, LocalDate peildatum, long totaal, int pagina, int grootte) {
    }

    /** An account that stands still. */
    @Serdeable
    record Quiet(long id, String naam, String platform, @Nullable String locatie, String eigenaar, LocalDate sinds, long dagen) {

        static Quiet of(StillAccount a) {
            return new Quiet(a.id(), a.name(), a.platform(), a.location(), a.owner(), a.since(), a.days());
        }
    }

    /** A page of them. @param naDagen after how many days they count */
    @Serdeable
    record QuietListing(List<Quiet> accounts, int naDagen, LocalDate peildatum, long totaal, int pagina, int grootte) {
    }

    /** @param tot last day */
    @Serdeable
    record NewNone(@Nullable String reden, @Nullable String tot) {
    }

    @Get
    @Accepts({"stand", "locatie", "regio", "platform", "hoe", "peildatum", "pagina", "grootte"})
    @Operation(summary = "Waar een account verwacht wordt of kan zijn, en of het er is")
    Listing list(PageContext ctx, Query query) {
        PlaceFilter filter = PlacesAsked.of(query, expectations, ctx.today()).filter();
        Page<Place> page = places.list(ctx.actor(), filter, query.slice());
        return new Listing(page.rows().stream().map(Item::of).toList(), places.figures(ctx.actor(), filter).entrySet().stream()
            .map(e -> new Figure(e.getKey().code(), e.getValue())).toList(), filter.day(), page.total(), page.number(), page.size());
    }

    @Get("/voorbereiding")
    @Accepts({"peildatum", "pagina", "grootte"})
    @Operation(summary = "Accounts die te lang in voorbereiding zijn")
    QuietListing waiting(PageContext ctx, Query query) {
        LocalDate day = day(ctx, query);
        return listing(still.inPreparation(ctx.actor(), day, query.slice()), expectations.preparationDays(), day);
    }

    @Get("/slapend")
    @Accepts({"peildatum", "pagina", "grootte"})
    @Operation(summary = "Accounts waarvan het laatste bericht te lang geleden is")
    QuietListing dormant(PageContext ctx, Query query) {
        LocalDate day = day(ctx, query);
        return listing(still.dormant(ctx.actor(), day, query.slice()), expectations.dormantDays(), day);
    }

    @Get("/{sleutel}")
    @Operation(summary = "Een plek")
    Item one(PageContext ctx, String sleutel) {
        return Item.of(places.get(ctx.actor(), sleutel));
    }

    @Post("/{sleutel}/bewust-geen")
    @Operation(summary = "Vastleggen dat er ergens bewust geen account is, met reden en eventueel tot een dag")
    HttpResponse<Item> record(PageContext ctx, String sleutel, @Body NewNone body) {
        nones.record(ctx.actor(), sleutel, body.reden(), date(body.tot()));
        return HttpResponse.created(one(ctx, sleutel), URI.create("/api/v1/volledigheid/" + sleutel));
    }

    @Post("/{sleutel}/bewust-geen/intrekken")
    @Operation(summary = "Intrekken dat er ergens bewust geen account is")
    Item withdraw(PageContext ctx, String sleutel) {
        nones.withdraw(ctx.actor(), sleutel);
        return one(ctx, sleutel);
    }

    private static QuietListing listing(Page<StillAccount> page, int days, LocalDate day) {
        return new QuietListing(page.rows().stream().map(Quiet::of).toList(), days, day, page.total(), page.number(), page.size());
    }

    private static LocalDate day(PageContext ctx, Query query) {
        return Objects.requireNonNullElse(query.date("peildatum"), ctx.today());
    }

    @Nullable
    private static LocalDate date(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw RuleViolation.of("tot", "completeness.date");
        }
    }
}
