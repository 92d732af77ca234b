package nl.accountregister.plan.web;

import nl.accountregister.plan.AnswerWords;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.shared.Conflict;
import nl.accountregister.web.PageContext;

import java.util.List;

/**
 * What somebody typed and can be saved nowhere any more, since others went on meanwhile: to copy before it is gone.
 *
 * @param message why it was not saved
 * @param href    page where things are as they are now
 * @param typed   what was typed
 */
public record TypedPage(String message, String href, List<PlanPage.Answer> typed) {

    static final String TEMPLATE = "plan/typed";

    static TypedPage of(PageContext ctx, Conflict conflict, String href, List<PlanPage.Answer> typed) {
        return new TypedPage(ctx.t(conflict.key(), conflict.args().toArray()), href, typed.stream().filter(a -> !a.words().isEmpty()).toList());
    }

    static TypedPage of(PageContext ctx, Conflict conflict, String href, PlanForm form, Answers typed) {
        AnswerWords words = new AnswerWords(ctx.texts(), ctx.language());
        return of(ctx, conflict, href, form.questions().stream()
            .map(q -> new PlanPage.Answer(q.label().in(ctx.language()), words.of(q, typed.all(q.id())))).toList());
    }
}
