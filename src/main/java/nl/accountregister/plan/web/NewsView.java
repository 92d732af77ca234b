package nl.accountregister.plan.web;

import nl.accountregister.plan.FormNews;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.web.PageContext;

import java.util.List;
import java.util.stream.Stream;

/**
 * Wat er nieuw is in a form since a plan answered it.
 *
 * @param version the version of the form now
 * @param lines   each question with what became of it
 */
public record NewsView(int version, List<Item> lines) {

    /** A question, and whether it is new, asked otherwise or gone. */
    public record Item(String what, String question) {
    }

    static NewsView of(PageContext ctx, FormNews news) {
        return new NewsView(news.version(), Stream.of(items(ctx, "plan.news.added", news.added()), items(ctx, "plan.news.changed", news.changed()),
            items(ctx, "plan.news.gone", news.gone())).flatMap(s -> s).toList());
    }

    private static Stream<Item> items(PageContext ctx, String key, List<Question> questions) {
        return questions.stream().map(q -> new Item(ctx.t(key), q.label().in(ctx.language())));
    }
}
