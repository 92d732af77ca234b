package nl.accountregister.location.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.location.Location;
import nl.accountregister.location.LocationChanges;
import nl.accountregister.location.LocationKind;
import nl.accountregister.location.Locations;
import nl.accountregister.location.NewLocation;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adding, changing and closing a location. */
@Controller("/locaties")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class LocationEditController {

    private final Locations locations;
    private final LocationChanges changes;
    private final List<LocationPanel> panels;
    private final Html html;

    LocationEditController(Locations locations, LocationChanges changes, List<LocationPanel> panels, Html html) {
        this.locations = locations;
        this.changes = changes;
        this.panels = panels.stream().sorted(Comparator.comparingInt(LocationPanel::order)).toList();
        this.html = html;
    }

    @Get("/nieuw")
    HttpResponse<String> create(PageContext ctx) {
        Permission.MANAGE_ACCOUNTS.require(ctx.actor());
        return html.ok(ctx, "location/form", page(ctx, null, FormView.empty()));
    }

    @Post("/nieuw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> add(PageContext ctx, Form form) {
        Permission.MANAGE_ACCOUNTS.require(ctx.actor());
        try {
            return Html.seeOther("/locaties/" + changes.add(ctx.actor(), read(form, null)), "notice.location.added");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "location/form", page(ctx, null, form.rejected(ctx, e)));
        }
    }

    @Get("/{id}/wijzigen")
    HttpResponse<String> edit(PageContext ctx, long id) {
        Location location = managed(ctx.actor(), id);
        return html.ok(ctx, "location/form", page(ctx, location, stored(location)));
    }

    @Post("/{id}/wijzigen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> change(PageContext ctx, long id, Form form) {
        Location location = managed(ctx.actor(), id);
        try {
            changes.change(ctx.actor(), id, read(form, location));
            return Html.seeOther("/locaties/" + id, "notice.location.changed");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "location/form", page(ctx, location, form.rejected(ctx, e)));
        }
    }

    @Get("/{id}/sluiten")
    HttpResponse<String> askClose(PageContext ctx, long id) {
        Location location = managed(ctx.actor(), id);
        return html.ok(ctx, "location/close", page(ctx, location, stored(location)));
    }

    @Post("/{id}/sluiten")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> close(PageContext ctx, long id, Form form) {
        Location location = managed(ctx.actor(), id);
        boolean stays = form.text("actie").equals("blijft");
        try {
            LocalDate lastDay = stays ? null : form.date("laatsteDag");
            if (lastDay == null && !stays) {
                throw RuleViolation.of("laatsteDag", "error.required");
            }
            changes.close(ctx.actor(), id, lastDay);
            return Html.seeOther("/locaties/" + id, stays ? "notice.location.stays" : "notice.location.closes");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "location/close", page(ctx, location, form.rejected(ctx, e)));
        }
    }

    private Location managed(Actor actor, long id) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        return locations.get(id);
    }

    private LocationFormPage page(PageContext ctx, @Nullable Location l, FormView form) {
        List<LocationFormPage.Belonging> belongs = new ArrayList<>();
        if (l != null) {
            panels.forEach(p -> p.cells(ctx, List.of(l)).values()
                .forEach(cell -> belongs.add(new LocationFormPage.Belonging(ctx.t(p.titleKey()), cell.text()))));
        }
        return new LocationFormPage(l == null ? null : l.id(), l == null ? "" : l.name(), form, LocationWords.kinds(ctx), LocationWords.regions(locations),
            l == null || l.lastDay() == null ? null : ctx.date(l.lastDay()), belongs);
    }

    /** The last day is not on this form; {@code sluiten} asks for it. */
    private static NewLocation read(Form form, @Nullable Location before) {
        List<Violation> faults = new ArrayList<>();
        LocalDate opened = form.date("geopendOp", faults);
        if (form.has("regio") && form.id("regio") == null) {
            faults.add(Violation.of("regio", "location.region.unknown"));
        }
        if (!faults.isEmpty()) {
            throw new RuleViolation(faults);
        }
        return new NewLocation(form.text("naam"), form.coded("soort", LocationKind.class).orElse(null), form.id("regio"), form.text("nieuweRegio"),
            form.text("plaats"), opened, before == null ? null : before.lastDay());
    }

    private static FormView stored(Location l) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("naam", l.name());
        values.put("soort", l.kind().code());
        values.put("regio", l.regionId() == null ? null : String.valueOf(l.regionId()));
        values.put("plaats", l.town());
        values.put("geopendOp", l.openedOn() == null ? null : l.openedOn().toString());
        values.put("laatsteDag", l.lastDay() == null ? null : l.lastDay().toString());
        return FormView.of(values);
    }
}
