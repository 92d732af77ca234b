package nl.accountregister.person.web;

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
import nl.accountregister.person.Absence;
import nl.accountregister.person.Absences;
import nl.accountregister.person.NewAbsence;
import nl.accountregister.person.Person;
import nl.accountregister.person.PersonChoices;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** "Ik ben er even niet": recording days away, changing them, and being there again. */
@Controller("/medewerkers/{id}/afwezigheid")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AbsenceController {

    private static final String FORM = "person/absence";
    private static final String SUBSTITUTE = "vervanger";

    private final Absences absences;
    private final PersonChoices choices;
    private final Html html;

    AbsenceController(Absences absences, PersonChoices choices, Html html) {
        this.absences = absences;
        this.choices = choices;
        this.html = html;
    }

    @Get("/nieuw")
    HttpResponse<String> ask(PageContext ctx, long id) {
        return html.ok(ctx, FORM, page(ctx, absences.person(ctx.actor(), id), null, FormView.of(Map.of("vanaf", ctx.today().toString()))));
    }

    @Post("/nieuw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> record(PageContext ctx, long id, Form form) {
        Person person = absences.person(ctx.actor(), id);
        if (ChoiceView.asked(form, SUBSTITUTE)) {
            return html.ok(ctx, FORM, page(ctx, person, null, form.asTyped()));
        }
        try {
            absences.record(ctx.actor(), id, read(form));
            return Html.seeOther("/medewerkers/" + id + "#afwezigheid", "notice.person.absence.recorded");
        } catch (RuleViolation e) {
            return html.invalid(ctx, FORM, page(ctx, person, null, form.rejected(ctx, e)));
        }
    }

    @Get("/{absenceId}/wijzigen")
    HttpResponse<String> edit(PageContext ctx, long id, long absenceId) {
        Person person = absences.person(ctx.actor(), id);
        Absence absence = absences.get(ctx.actor(), id, absenceId);
        return html.ok(ctx, FORM, page(ctx, person, absence, stored(absence)));
    }

    @Post("/{absenceId}/wijzigen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> change(PageContext ctx, long id, long absenceId, Form form) {
        Person person = absences.person(ctx.actor(), id);
        Absence absence = absences.get(ctx.actor(), id, absenceId);
        if (form.text("actie").equals("intrekken")) {
            absences.end(ctx.actor(), id, absenceId);
            return Html.seeOther("/medewerkers/" + id + "#afwezigheid", "notice.person.absence.ended");
        }
        if (ChoiceView.asked(form, SUBSTITUTE)) {
            return html.ok(ctx, FORM, page(ctx, person, absence, form.asTyped()));
        }
        try {
            absences.change(ctx.actor(), id, absenceId, read(form));
            return Html.seeOther("/medewerkers/" + id + "#afwezigheid", "notice.person.absence.changed");
        } catch (RuleViolation e) {
            return html.invalid(ctx, FORM, page(ctx, person, absence, form.rejected(ctx, e)));
        }
    }

    private AbsenceFormPage page(PageContext ctx, Person person, @Nullable Absence absence, FormView form) {
        ChoiceView substitutes = ChoiceView.of(ctx, form, SUBSTITUTE, (search, chosen) -> choices.of(ctx.actor(), search, chosen, List.of(person.id())));
        return new AbsenceFormPage(person.id(), person.name(), absence == null ? null : absence.id(), form, substitutes, ctx.actor().is(person.id()),
            absence != null && absence.fromOn().isBefore(ctx.today()), Absences.MAX_NOTE);
    }

    /** Dates that cannot be read are told together. */
    private static NewAbsence read(Form form) {
        List<Violation> faults = new ArrayList<>();
        LocalDate from = form.date("vanaf", faults);
        LocalDate until = form.date("tot", faults);
        if (form.has(SUBSTITUTE) && form.id(SUBSTITUTE) == null) {
            faults.add(Violation.of(SUBSTITUTE, "person.absence.unknown"));
        }
        if (!faults.isEmpty()) {
            throw new RuleViolation(faults);
        }
        return new NewAbsence(from, until, form.id(SUBSTITUTE), form.text("toelichting"));
    }

    private static FormView stored(Absence a) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("vanaf", a.fromOn().toString());
        values.put("tot", a.untilOn().toString());
        values.put(SUBSTITUTE, PersonWords.text(a.substituteId()));
        values.put("toelichting", a.note());
        return FormView.of(values);
    }
}
