package nl.accountregister.officer.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.officer.OfficerChanges;
import nl.accountregister.officer.OfficerHistory;
import nl.accountregister.officer.Officers;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

import java.util.Map;

/** Adding, changing and ending an officer. */
@Controller("/functionarissen")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class OfficerEditController {

    private static final String FORM = "officer/form";
    private static final String END = "officer/end";

    private final OfficerChanges changes;
    private final Officers officers;
    private final OfficerForms forms;
    private final Profiles profiles;
    private final Html html;

    OfficerEditController(OfficerChanges changes, Officers officers, OfficerForms forms, Profiles profiles, Html html) {
        this.changes = changes;
        this.officers = officers;
        this.forms = forms;
        this.profiles = profiles;
        this.html = html;
    }

    @Get("/nieuw")
    HttpResponse<String> create(PageContext ctx) {
        Permission.MANAGE_OFFICERS.require(ctx.actor());
        return html.ok(ctx, FORM, forms.page(ctx, null, FormView.empty(), false));
    }

    @Post("/nieuw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> add(PageContext ctx, Form form) {
        Permission.MANAGE_OFFICERS.require(ctx.actor());
        try {
            String code = changes.add(ctx.actor(), OfficerForm.read(form, profiles.current(), null));
            return Html.seeOther("/functionarissen/" + code, "notice.officer.added");
        } catch (RuleViolation e) {
            return html.invalid(ctx, FORM, forms.page(ctx, null, form.rejected(ctx, e), false));
        }
    }

    @Get("/{code}/wijzigen")
    HttpResponse<String> edit(PageContext ctx, String code) {
        OfficerHistory open = changes.open(ctx.actor(), code);
        return html.ok(ctx, FORM, forms.page(ctx, open, OfficerForm.of(open.at(ctx.today()), open.version(), profiles.current()), false));
    }

    @Post("/{code}/wijzigen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> change(PageContext ctx, String code, Form form) {
        OfficerHistory open = changes.open(ctx.actor(), code);
        try {
            changes.change(ctx.actor(), code, OfficerForm.version(form), OfficerForm.read(form, profiles.current(), open.at(ctx.today())));
            return Html.seeOther("/functionarissen/" + code, "notice.officer.changed");
        } catch (RuleViolation e) {
            return html.invalid(ctx, FORM, forms.page(ctx, open, form.rejected(ctx, e), false));
        } catch (Conflict e) {
            OfficerHistory now = changes.open(ctx.actor(), code);
            return html.answer(HttpStatus.CONFLICT, ctx, FORM, forms.page(ctx, now, forms.onto(form.asTyped(), now), true));
        }
    }

    @Get("/{code}/beeindigen")
    HttpResponse<String> askEnd(PageContext ctx, String code) {
        OfficerHistory open = changes.open(ctx.actor(), code);
        return html.ok(ctx, END, end(ctx, open, FormView.of(Map.of("versie", String.valueOf(open.version()))), false));
    }

    @Post("/{code}/beeindigen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> end(PageContext ctx, String code, Form form) {
        OfficerHistory open = changes.open(ctx.actor(), code);
        try {
            changes.end(ctx.actor(), code, OfficerForm.version(form), form.date("geldigTot"), form.text("toelichting"));
            return Html.seeOther("/functionarissen/" + code, "notice.officer.ended");
        } catch (RuleViolation e) {
            return html.invalid(ctx, END, end(ctx, open, form.rejected(ctx, e), false));
        } catch (Conflict e) {
            OfficerHistory now = changes.open(ctx.actor(), code);
            return html.answer(HttpStatus.CONFLICT, ctx, END, end(ctx, now, forms.onto(form.asTyped(), now), true));
        }
    }

    private OfficerEndPage end(PageContext ctx, OfficerHistory open, FormView form, boolean stale) {
        String code = open.at(ctx.today()).officer().code();
        return new OfficerEndPage(code, open.at(ctx.today()).officer().name().in(ctx.language()), form,
            stale ? ctx.t("officer.form.stale", open.latest().recordedBy(), open.latest().recordedAt()) : null,
            OfficerPage.holders(ctx, officers.holders(ctx.actor(), code)));
    }
}
