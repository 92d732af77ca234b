package nl.accountregister.review;

import io.micronaut.context.annotation.Context;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.yaml.Definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Herzieningsdelen of the plan forms, under their key {@code herziening}, read once when the register starts. A faulty one ends
 * the start. They are no part of a plan: what they ask may change without a new version of the form, since a review that
 * is stored keeps the questions that it answered.
 */
@Context
public class ReviewForms {

    /** Days after which a last post is long ago, unless the form says otherwise. */
    static final int STALE = 60;

    private static final int LONGEST = 300;
    private static final String NAME = "{naam}";
    private static final Pattern BLANK = Pattern.compile("\\{[^}]*}?");

    private final Map<String, ReviewForm> forms = new HashMap<>();
    private final PlanForms plans;

    /** @throws nl.accountregister.shared.FaultyDefinition when a review part cannot be used */
    public ReviewForms(PlanForms plans) {
        this.plans = plans;
        for (PlanForm plan : plans.all()) {
            forms.put(plan.id(), plans.review(plan.id()).map(d -> d.as(ReviewForms::form)).orElse(ReviewForm.STANDARD));
        }
    }

    /** What is asked of an account of this kind; the standard questions when its kind has no plan form. */
    public ReviewForm of(AccountKind kind, boolean shielded) {
        return plans.forKind(kind, shielded).map(plan -> forms.get(plan.id())).orElse(ReviewForm.STANDARD);
    }

    static ReviewForm form(Definition d) {
        Set<String> seen = new HashSet<>();
        List<ReviewForm.Question> questions = d.parts("vragen", q -> {
            ReviewForm.Question question = question(q);
            if (!seen.add(question.id())) {
                throw q.place(q.has("standaard") ? "standaard" : "id").fault("this question is in the review already");
            }
            return question;
        });
        if (questions.isEmpty()) {
            throw d.place("vragen").fault("a review needs at least one question under 'vragen'");
        }
        return new ReviewForm(questions);
    }

    private static ReviewForm.Question question(Definition d) {
        boolean standard = d.has("standaard");
        if (standard == d.has("id")) {
            throw d.place().fault("a question has either 'standaard' or an 'id' of its own");
        }
        return standard ? standard(d) : own(d);
    }

    private static ReviewForm.Question standard(Definition d) {
        ReviewQuestion question = d.code("standaard", ReviewQuestion.class);
        Bilingual text = d.optionalBilingual("vraag");
        boolean named = question == ReviewQuestion.OWNER || question == ReviewQuestion.DEPUTY;
        check(d, "vraag", text, named ? NAME : "");
        Bilingual hint = d.optionalBilingual("uitleg");
        check(d, "uitleg", hint, "");
        int stale = question.kind() == AnswerKind.DATE ? d.optionalWhole("hooguit-dagen", 1, 3660).orElse(STALE) : 0;
        return new ReviewForm.Question(question, question.field(), question.kind(), text, hint, stale);
    }

    private static ReviewForm.Question own(Definition d) {
        String id = d.text("id", "[a-z][a-z0-9]*(-[a-z0-9]+)*", "be lower-case words with hyphens between them");
        AnswerKind kind = d.code("soort", AnswerKind.class);
        if (kind != AnswerKind.YES_NO && kind != AnswerKind.DATE) {
            throw d.place("soort").fault("a question of one's own is " + AnswerKind.YES_NO.code() + " or " + AnswerKind.DATE.code());
        }
        if (id.length() > 60) {
            throw d.place("id").fault("'id' must have 60 characters at most");
        }
        Bilingual text = d.bilingual("vraag");
        check(d, "vraag", text, "");
        Bilingual hint = d.optionalBilingual("uitleg");
        check(d, "uitleg", hint, "");
        int stale = kind == AnswerKind.DATE ? d.optionalWhole("hooguit-dagen", 1, 3660).orElse(0) : 0;
        return new ReviewForm.Question(null, "eigen-" + id, kind, text, hint, stale);
    }

    /** What the register cannot fill in would be read by the reviewer. */
    private static void check(Definition d, String key, Bilingual text, String allowed) {
        if (text.nl().length() > LONGEST || text.en().length() > LONGEST) {
            throw d.place(key).fault("'" + key + "' must have " + LONGEST + " characters at most");
        }
        for (String each : List.of(text.nl(), text.en())) {
            Matcher blanks = BLANK.matcher(each);
            while (blanks.find()) {
                if (!blanks.group().equals(allowed)) {
                    throw d.place(key).fault(blanks.group() + " cannot be filled in here" + (allowed.isEmpty() ? "" : "; only " + allowed));
                }
            }
        }
    }
}
