package nl.accountregister.person.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.person.NewPerson;
import nl.accountregister.person.People;
import nl.accountregister.person.PeopleChanges;
import nl.accountregister.person.Person;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adding and changing a medewerker, and leaving. */
@Controller("/medewerkers")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PersonEditController {

    private final People people;
    private final PeopleChanges changes;
    private final Html html;

    PersonEditController(People people, PeopleChanges changes, Html html) {
        this.people = people;
        this.changes = changes;
        this.html = html;
    }

    @Get("/nieuw")
    HttpResponse<String> create(PageContext ctx) {
        Permission.MANAGE_PEOPLE.require(ctx.actor());
        return html.ok(ctx, "person/form", new PersonFormPage(null, "", FormView.empty(), null));
    }

    @Post("/nieuw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> add(PageContext ctx, Form form) {
        Permission.MANAGE_PEOPLE.require(ctx.actor());
        try {
            return Html.seeOther("/medewerkers/" + changes.add(ctx.actor(), read(form)), "notice.person.added");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "person/form", new PersonFormPage(null, "", form.rejected(ctx, e), null));
        }
    }

    @Get("/{id}/wijzigen")
    HttpResponse<String> edit(PageContext ctx, long id) {
        Person person = managed(ctx.actor(), id);
        return html.ok(ctx, "person/form", page(ctx, person, stored(person)));
    }

    @Post("/{id}/wijzigen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> change(PageContext ctx, long id, Form form) {
        Person person = managed(ctx.actor(), id);
        try {
            changes.change(ctx.actor(), id, read(form));
            return Html.seeOther("/medewerkers/" + id, "notice.person.changed");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "person/form", page(ctx, person, form.rejected(ctx, e)));
        }
    }

    @Get("/{id}/uit-dienst")
    HttpResponse<String> askLeave(PageContext ctx, long id) {
        Person person = managed(ctx.actor(), id);
        return html.ok(ctx, "person/leave", page(ctx, person, stored(person)));
    }

    @Post("/{id}/uit-dienst")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> leave(PageContext ctx, long id, Form form) {
        Person person = managed(ctx.actor(), id);
        boolean stays = form.text("actie").equals("blijft");
        try {
            LocalDate lastDay = form.date("uitDienst");
            if (lastDay == null && !stays) {
                throw RuleViolation.of("uitDienst", "error.required");
            }
            changes.leave(ctx.actor(), id, stays ? null : lastDay);
            return Html.seeOther("/medewerkers/" + id, stays ? "notice.person.stays" : "notice.person.leaves");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "person/leave", page(ctx, person, form.rejected(ctx, e)));
        }
    }

    private Person managed(Actor actor, long id) {
        Permission.MANAGE_PEOPLE.require(actor);
        return people.get(actor, id);
    }

    private static PersonFormPage page(PageContext ctx, Person person, FormView form) {
        return new PersonFormPage(person.id(), person.name(), form, person.inServiceUntil() == null ? null : ctx.date(person.inServiceUntil()));
    }

    /** Dates that cannot be read are told together. */
    private static NewPerson read(Form form) {
        List<Violation> faults = new ArrayList<>();
        LocalDate from = form.date("inDienst", faults);
        LocalDate until = form.date("uitDienst", faults);
        if (!faults.isEmpty()) {
            throw new RuleViolation(faults);
        }
        return new NewPerson(form.text("naam"), form.text("email"), from, until, form.text("personeelsnummer"));
    }

    private static FormView stored(Person p) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("naam", p.name());
        values.put("email", p.email());
        values.put("personeelsnummer", p.staffNumber());
        values.put("inDienst", PersonWords.text(p.inServiceFrom()));
        values.put("uitDienst", PersonWords.text(p.inServiceUntil()));
        return FormView.of(values);
    }
}
