package nl.accountregister.intake.web;

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
import nl.accountregister.intake.Decision;
import nl.accountregister.intake.DecisionOutcome;
import nl.accountregister.intake.Decisions;
import nl.accountregister.intake.Intake;
import nl.accountregister.intake.RequestDossier;
import nl.accountregister.intake.RequestNames;
import nl.accountregister.intake.Requests;
import nl.accountregister.intake.Verdict;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.TypedPage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Het besluit: a form, then exactly the mail that the requester will get, then the decision itself. */
@Controller("/aanvragen/{id}/besluit")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class DecisionController {

    private static final String TEMPLATE = "intake/decide";
    private static final List<String> FIELDS = List.of("besluit", "toelichting", "voorwaarden", "einddatum-dag", "einddatum-maand",
        "einddatum-jaar", "afdeling", "versie");
    private static final Set<String> OWN = Set.of("besluit", "toelichting", "voorwaarden", "einddatum");

    private final Requests requests;
    private final Decisions decisions;
    private final RequestNames names;
    private final Html html;

    DecisionController(Requests requests, Decisions decisions, RequestNames names, Html html) {
        this.requests = requests;
        this.decisions = decisions;
        this.names = names;
        this.html = html;
    }

    @Get
    HttpResponse<String> form(PageContext ctx, long id) {
        return html.ok(ctx, TEMPLATE, page(ctx, id, FormView.empty()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> preview(PageContext ctx, long id, Form form) {
        return keeping(ctx, id, form, () -> {
            Decisions.Foreseen foreseen = decisions.preview(ctx.actor(), id, verdict(form));
            RequestDossier d = requests.get(ctx.actor(), id);
            return html.ok(ctx, "intake/preview", new PreviewPage(id, names.of(d.request(), ctx.language()), ctx.label(foreseen.verdict().outcome()),
                form.asTyped(), FIELDS, d.requesterName(), foreseen.mail(),
                foreseen.waitsFor().isEmpty() && foreseen.verdict().outcome().isApproval() && d.form() != null,
                foreseen.waitsFor().isEmpty() ? null : ctx.t("intake.preview.waits", String.join(", ", foreseen.waitsFor()))));
        });
    }

    /** Back from the preview, with what was typed. */
    @Post("/aanpassen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> adjust(PageContext ctx, long id, Form form) {
        return keeping(ctx, id, form, () -> html.ok(ctx, TEMPLATE, page(ctx, id, form.asTyped())));
    }

    @Post("/bevestigen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> decide(PageContext ctx, long id, Form form) {
        return keeping(ctx, id, form, () -> {
            decisions.decide(ctx.actor(), id, verdict(form));
            return Html.seeOther("/aanvragen/" + id, "notice.intake.decided");
        });
    }

    /** Nothing that was typed is lost, whether it is wrong or others went on meanwhile. */
    private HttpResponse<String> keeping(PageContext ctx, long id, Form form, Supplier<HttpResponse<String>> answer) {
        try {
            try {
                return answer.get();
            } catch (RuleViolation e) {
                return html.invalid(ctx, TEMPLATE, page(ctx, id, rejected(ctx, form, e)));
            }
        } catch (Conflict e) {
            return changed(ctx, id, form, e);
        }
    }

    private DecidePage page(PageContext ctx, long id, FormView form) {
        String department = decisions.pending(ctx.actor(), id).get(0);
        RequestDossier d = requests.get(ctx.actor(), id);
        List<Option> outcomes = Arrays.stream(DecisionOutcome.values())
            .map(o -> new Option(o.code(), ctx.t("intake.outcome." + o.code()), ctx.t("intake.outcome." + o.code() + ".hint"))).toList();
        return new DecidePage(id, names.of(d.request(), ctx.language()), form, outcomes, d.departments().size() > 1 ? department : null,
            d.departments().stream().flatMap(name -> d.decisionOf(name).stream()).map(x -> other(ctx, x)).toList(), d.request().version(), d.intakes().stream().map(Intake::agreements).toList(), requests.hints(ctx.actor(), id));
    }

    private static String other(PageContext ctx, Decision x) {
        return ctx.t("intake.department.said", x.department(), x.outcome(), x.decidedByName(),
            Stream.of(x.explanation(), Objects.requireNonNullElse(x.conditions(), "")).filter(t -> !t.isEmpty()).collect(Collectors.joining("\n")));
    }

    /** While there is something left to decide for this reader, the form comes back with what was typed; else what happened is told, beside what was typed. */
    private HttpResponse<String> changed(PageContext ctx, long id, Form form, Conflict conflict) {
        FormView again = form.asTyped().with(Map.of("", ctx.t(conflict.key(), conflict.args().toArray())));
        try {
            return html.answer(HttpStatus.CONFLICT, ctx, TEMPLATE, page(ctx, id, again));
        } catch (Conflict none) {
            return html.answer(HttpStatus.CONFLICT, ctx, TypedPage.TEMPLATE, TypedPage.of(ctx, conflict, "/aanvragen/" + id, typed(ctx, form)));
        }
    }

    private static List<TypedPage.Answer> typed(PageContext ctx, Form form) {
        String outcome = form.coded("besluit", DecisionOutcome.class).map(o -> ctx.t("intake.outcome." + o.code())).orElse("");
        String end = Stream.of("dag", "maand", "jaar").map(part -> form.text("einddatum-" + part).strip()).filter(part -> !part.isEmpty()).collect(Collectors.joining("-"));
        return List.of(TypedPage.Answer.of(ctx.t("intake.outcome"), outcome), TypedPage.Answer.of(ctx.t("intake.explanation"), form.text("toelichting")),
            TypedPage.Answer.of(ctx.t("intake.conditions"), form.text("voorwaarden")), TypedPage.Answer.of(ctx.t("intake.end"), end));
    }

    /** What is wrong with the request itself has no field in this form. */
    private static FormView rejected(PageContext ctx, Form form, RuleViolation refusal) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Violation v : refusal.violations()) {
            errors.merge(v.field() != null && OWN.contains(v.field()) ? v.field() : "", ctx.t(v.key(), v.args().toArray()), (a, b) -> a + " " + b);
        }
        return form.asTyped().with(errors);
    }

    private static Verdict verdict(Form form) {
        String version = form.text("versie").strip();
        return new Verdict(form.coded("besluit", DecisionOutcome.class).orElse(null), form.text("toelichting"), form.text("voorwaarden"),
            form.date("einddatum"), form.text("afdeling"), version.matches("\\d{1,9}") ? Integer.valueOf(version) : null);
    }
}
