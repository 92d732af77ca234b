package nl.accountregister.plan.web;

import nl.accountregister.plan.AnswerWords;
import nl.accountregister.plan.PlanComparison;
import nl.accountregister.plan.WordDiff;
import nl.accountregister.plan.WordDiff.Piece;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Vergelijking of two versions as a page shows it, side by side and word by word.
 *
 * @param before   what the left column is, such as "versie 1"
 * @param after    what the right column is
 * @param changes  the questions of which something changed
 * @param same     the questions of which nothing did
 */
public record ComparisonView(String before, String after, List<Part> changes, List<Part> same) {

    /** Questions under one heading of the form. */
    public record Part(String title, List<Line> lines) {
    }

    /**
     * One question.
     *
     * @param note   that only one of the forms asks it; empty when both do
     * @param before the answer as it was, in pieces; empty when there was none
     * @param after  the answer as it is
     */
    public record Line(String question, String note, List<Piece> before, List<Piece> after) {
    }

    static ComparisonView of(PageContext ctx, PlanComparison comparison, String before, String after) {
        return new ComparisonView(before, after, parts(ctx, comparison, PlanComparison.Line::changed), parts(ctx, comparison, l -> !l.changed()));
    }

    /** How many questions changed. */
    public int changed() {
        return changes.stream().mapToInt(p -> p.lines().size()).sum();
    }

    /** How many did not. */
    public int unchanged() {
        return same.stream().mapToInt(p -> p.lines().size()).sum();
    }

    private static List<Part> parts(PageContext ctx, PlanComparison comparison, Predicate<PlanComparison.Line> which) {
        AnswerWords words = new AnswerWords(ctx.texts(), ctx.language());
        List<Part> parts = new ArrayList<>();
        String section = "";
        for (PlanComparison.Line line : comparison.lines().stream().filter(which).toList()) {
            if (parts.isEmpty() || !section.equals(line.section().id())) {
                parts.add(new Part(line.section().title().in(ctx.language()), new ArrayList<>()));
                section = line.section().id();
            }
            List<Piece> pieces = line.pieces(words);
            String note = line.was() == null ? ctx.t("plan.compare.onlyAfter") : line.now() == null ? ctx.t("plan.compare.onlyBefore") : "";
            parts.get(parts.size() - 1).lines().add(new Line(line.question().label().in(ctx.language()), note, WordDiff.before(pieces), WordDiff.after(pieces)));
        }
        return parts;
    }
}
