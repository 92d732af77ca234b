package nl.accountregister.plan.web;

import nl.accountregister.plan.AnswerWords;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.TypedPage;

import java.util.List;

/** Answers of a plan form that can be saved nowhere any more, as they were typed. */
final class TypedAnswers {

    private TypedAnswers() {
    }

    static List<TypedPage.Answer> of(PageContext ctx, PlanForm form, Answers typed) {
        AnswerWords words = new AnswerWords(ctx.texts(), ctx.language());
        return form.questions().stream().map(q -> new TypedPage.Answer(q.label().in(ctx.language()), words.of(q, typed.all(q.id())))).toList();
    }
}
