package nl.accountregister.intake.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.account.Visibility;
import nl.accountregister.intake.Missing;
import nl.accountregister.intake.PlanChange;
import nl.accountregister.intake.RequestData;
import nl.accountregister.intake.RequestDossier;
import nl.accountregister.intake.RequestDrafts;
import nl.accountregister.intake.Requests;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.Form;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** De aanvraag in stappen, of which each page can be left and come back to. */
@Controller("/aanvragen")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class WizardController {

    private static final String TEMPLATE = "intake/step";

    private final Requests requests;
    private final RequestDrafts drafts;
    private final StepPages pages;
    private final Html html;

    WizardController(Requests requests, RequestDrafts drafts, StepPages pages, Html html) {
        this.requests = requests;
        this.drafts = drafts;
        this.pages = pages;
        this.html = html;
    }

    @Get("/nieuw")
    HttpResponse<String> begin(PageContext ctx) {
        return html.ok(ctx, TEMPLATE, pages.first(ctx, pages.blank(ctx)));
    }

    /** Who goes on must have filled in the page; who stops may leave gaps. */
    @Post("/nieuw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> start(PageContext ctx, Form form) {
        RequestData data = place(form, RequestData.NONE);
        try {
            if (!isLater(form)) {
                requirePlace(data);
            }
            long id = drafts.start(ctx.actor(), data, PlanChange.NONE);
            return isLater(form) ? saved(id) : Html.seeOther(WizardSteps.href(id, WizardSteps.PURPOSE, 1));
        } catch (RuleViolation e) {
            return html.invalid(ctx, TEMPLATE, pages.first(ctx, form.rejected(ctx, inWizard(e.violations()))));
        }
    }

    @Get("/{id}/stap/{step}")
    @Accepts("deel")
    HttpResponse<String> step(PageContext ctx, long id, int step, Query query) {
        RequestDossier dossier = writable(ctx, id);
        int part = part(query, dossier, step);
        return html.ok(ctx, TEMPLATE, pages.of(ctx, dossier, requests.missing(ctx.actor(), id), step, part, pages.stored(dossier)));
    }

    @Post("/{id}/stap/{step}")
    @Accepts("deel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> save(PageContext ctx, long id, int step, Query query, Form form) {
        RequestDossier dossier = writable(ctx, id);
        int part = part(query, dossier, step);
        if (step == WizardSteps.PEOPLE && ChoiceView.asked(form, "eigenaar", "plaatsvervanger")) {
            return html.ok(ctx, TEMPLATE, pages.of(ctx, dossier, requests.missing(ctx.actor(), id), step, part, form.asTyped()));
        }
        RequestData stored = dossier.request().data();
        RequestData data = step == WizardSteps.PLACE ? place(form, stored) : step == WizardSteps.PEOPLE
            ? stored.people(form.id("eigenaar"), form.id("plaatsvervanger"), form.text("herstelmailbox")) : stored;
        Set<String> asked = WizardSteps.sections(dossier.form(), step, part).stream().flatMap(s -> s.questions().stream())
            .map(Question::id).collect(Collectors.toSet());
        try {
            drafts.change(ctx.actor(), id, null, data,
                asked.isEmpty() ? PlanChange.NONE : new PlanChange(asked, Answers.typed(dossier.form(), form.values())));
            if (!isLater(form)) {
                requireComplete(ctx, id, step, asked);
            }
            return isLater(form) ? saved(id) : Html.seeOther(StepPages.next(id, requests.get(ctx.actor(), id).form(), step, part));
        } catch (RuleViolation e) {
            return html.invalid(ctx, TEMPLATE, pages.of(ctx, dossier, requests.missing(ctx.actor(), id), step, part,
                form.rejected(ctx, inWizard(e.violations()))));
        }
    }

    private RequestDossier writable(PageContext ctx, long id) {
        RequestDossier dossier = requests.get(ctx.actor(), id);
        if (!dossier.own()) {
            throw new Refused("request of another", "intake.notYours");
        }
        if (!dossier.request().status().isWritable()) {
            throw new Conflict("intake.conflict.notWritable", dossier.request().status());
        }
        return dossier;
    }

    private static int part(Query query, RequestDossier dossier, int step) {
        Long part = query.id("deel");
        if (step < WizardSteps.PLACE || step >= WizardSteps.CHECK
            || part != null && (step != WizardSteps.PLAN || part > WizardSteps.parts(dossier.form()))) {
            throw new NotFound();
        }
        return part == null ? 1 : part.intValue();
    }

    private static RequestData place(Form form, RequestData stored) {
        String[] page = form.text("pagina").strip().split(" ", 2);
        AccountKind kind = Coded.find(AccountKind.class, page[0]).orElse(stored.kind());
        return stored.place(kind, form.coded("zichtbaarheid", Visibility.class).orElse(null), page.length == 2 ? page[1] : page[0],
            form.id("locatie"), form.text("onderwerp"), form.text("naam"));
    }

    private static void requirePlace(RequestData data) {
        List<Violation> missing = new ArrayList<>();
        if (data.platform().isBlank()) {
            missing.add(Violation.of("platform", "intake.missing.platform"));
        }
        boolean ofLocation = data.kind() == null || data.kind() == AccountKind.LOCATION_PAGE;
        if (data.locationId() == null && ofLocation) {
            missing.add(Violation.of("locatie", "intake.missing.location"));
        } else if (data.locationId() == null && data.kind() != AccountKind.CORPORATE && data.subject().isBlank()) {
            missing.add(Violation.of("onderwerp", "intake.missing.subject"));
        }
        if (data.name().isBlank()) {
            missing.add(Violation.of("naam", "intake.missing.name"));
        }
        if (!missing.isEmpty()) {
            throw new RuleViolation(missing);
        }
    }

    private void requireComplete(PageContext ctx, long id, int step, Set<String> asked) {
        List<Violation> missing = requests.missing(ctx.actor(), id).stream().filter(m -> WizardSteps.stepOf(m) == step)
            .filter(m -> m.part() != Missing.Part.PLAN || asked.contains(WizardSteps.field(m.violation().field())))
            .map(Missing::violation).toList();
        if (!missing.isEmpty()) {
            throw new RuleViolation(missing);
        }
    }

    private static RuleViolation inWizard(List<Violation> violations) {
        return new RuleViolation(violations.stream()
            .map(v -> new Violation(v.field() == null ? null : WizardSteps.field(v.field()), v.key(), v.args())).toList());
    }

    private static boolean isLater(Form form) {
        return form.text("actie").equals("later");
    }

    private static HttpResponse<String> saved(long id) {
        return Html.seeOther("/aanvragen/" + id, "notice.intake.saved");
    }
}
