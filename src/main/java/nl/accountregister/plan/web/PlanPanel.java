package nl.accountregister.plan.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.web.AccountPanel;
import nl.accountregister.plan.AnswerWords;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.plan.PlanVersion;
import nl.accountregister.plan.Plans;
import nl.accountregister.plan.QuestionKind;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Het beheerplan on the page of an account: which version holds, what it is for, and who runs the page. */
@Singleton
class PlanPanel implements AccountPanel {

    private final Plans plans;
    private final Templates templates;

    PlanPanel(Plans plans, Templates templates) {
        this.plans = plans;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "plan.title";
    }

    @Override
    public String anchor() {
        return "beheerplan";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Account account, boolean full) {
        if (!full) {
            return Optional.empty();
        }
        PlanPanelView view = PlanPage.toShow(plans.versionsOf(account.id())).flatMap(version -> plans.formOfAccount(account.id()).map(form ->
                new PlanPanelView(account.id(), PlanPage.shown(ctx, form, version), key(ctx, form, version))))
            .orElseGet(() -> new PlanPanelView(account.id(), null, List.of()));
        return Optional.of(templates.part("plan/panel.jte", Map.of("ctx", ctx, "page", view)));
    }

    /** What a form asks first is what the page is for; then who runs it. */
    private static List<PlanPage.Answer> key(PageContext ctx, PlanForm form, PlanVersion version) {
        AnswerWords words = new AnswerWords(ctx.texts(), ctx.language());
        Stream<Question> people = form.questions().stream().filter(q -> q.kind() == QuestionKind.PEOPLE).limit(1);
        return Stream.concat(form.questions().stream().limit(1), people).distinct()
            .filter(q -> version.answers().has(q.id()))
            .map(q -> new PlanPage.Answer(q.label().in(ctx.language()), words.of(q, version.answers().all(q.id())))).toList();
    }
}
