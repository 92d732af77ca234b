package nl.accountregister.security.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.security.StaffChoice;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gebruikers, for administrators. */
@Controller("/beheer/gebruikers")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Secured(SecurityRule.IS_AUTHENTICATED)
class UsersController {

    private static final String PERSON = "medewerker";
    private static final String LIST = "/beheer/gebruikers";

    private final Users users;
    private final StaffChoice staff;
    private final Profiles profiles;
    private final Html html;

    UsersController(Users users, StaffChoice staff, Profiles profiles, Html html) {
        this.users = users;
        this.staff = staff;
        this.profiles = profiles;
        this.html = html;
    }

    @Get
    HttpResponse<String> list(PageContext ctx, Actor actor) {
        return html.ok(ctx, "security/users", UsersPage.of(ctx, users.list(actor)));
    }

    @Get("/nieuw")
    HttpResponse<String> empty(PageContext ctx, Actor actor) {
        return html.ok(ctx, "security/newuser", blank(ctx, actor, FormView.empty()));
    }

    @Post
    HttpResponse<String> create(PageContext ctx, Actor actor, Form form) {
        if (ChoiceView.asked(form, PERSON)) {
            return html.ok(ctx, "security/newuser", blank(ctx, actor, form.asTyped()));
        }
        try {
            Long person = form.id(PERSON);
            if (form.has(PERSON) && (person == null || staff.name(actor, person).isEmpty())) {
                throw RuleViolation.of("medewerker", "user.staff.unknown");
            }
            users.create(actor, form.text("gebruikersnaam"), form.text("naam"), person, form.text("wachtwoord"), UserPage.chosen(form),
                UserPage.department(form, departments()));
            return Html.seeOther(LIST, "notice.user.made");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "security/newuser", blank(ctx, actor, form.rejected(ctx, e)));
        }
    }

    @Get("/{id}")
    HttpResponse<String> user(PageContext ctx, Actor actor, long id) {
        Users.Listed user = users.get(actor, id);
        return html.ok(ctx, "security/user", page(ctx, actor, user, stored(user), FormView.empty()));
    }

    @Post("/{id}")
    HttpResponse<String> change(PageContext ctx, Actor actor, Form form, long id) {
        try {
            users.change(actor, id, form.text("actief").equals("ja"), UserPage.chosen(form), UserPage.department(form, departments()));
            return Html.seeOther(LIST, "notice.user.changed");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "security/user", page(ctx, actor, users.get(actor, id), form.rejected(ctx, e), FormView.empty()));
        }
    }

    @Post("/{id}/wachtwoord")
    HttpResponse<String> password(PageContext ctx, Actor actor, Form form, long id) {
        Users.Listed user = users.get(actor, id);
        try {
            users.setPassword(actor, id, form.text("wachtwoord"));
            return Html.seeOther(LIST, "notice.user.password");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "security/user", page(ctx, actor, user, stored(user), form.rejected(ctx, e)));
        }
    }

    private UserPage blank(PageContext ctx, Actor actor, FormView form) {
        return new UserPage(null, "", "", "", form, FormView.empty(), UserPage.roles(ctx), 
            ChoiceView.of(ctx, form, PERSON, (search, chosen) -> staff.inService(actor, search, chosen)), options());
    }

    private UserPage page(PageContext ctx, Actor actor, Users.Listed user, FormView rights, FormView password) {
        String staffName = user.personId() == null ? "" : staff.name(actor, user.personId()).orElse("");
        return new UserPage(user.id(), user.name(), user.username(), staffName, rights, password, UserPage.roles(ctx), null, options());
    }

    /** Where one department decides, everyone of communications does so for it. */
    private List<String> departments() {
        List<String> all = profiles.current().approvingDepartments();
        return all.size() > 1 ? all : List.of();
    }

    private List<Option> options() {
        return departments().stream().map(d -> new Option(d, d)).toList();
    }

    private static FormView stored(Users.Listed user) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("rollen", user.roles().stream().map(Role::code).toList());
        values.put("afdeling", user.department() == null ? List.of() : List.of(user.department()));
        values.put("actief", user.active() ? List.of("ja") : List.of());
        return new FormView(values, Map.of());
    }
}
