package nl.accountregister.review.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.review.AnswerKind;
import nl.accountregister.review.NewAction;
import nl.accountregister.review.NewReview;
import nl.accountregister.review.ReviewSheet;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The form of a review as it was sent: what is kept of it as a draft, and what it says. */
final class SentForm {

    /** Blocks in which somebody writes what must be done. */
    static final List<String> ACTIONS = List.of("", "2", "3");

    private static final List<String> PARTS_OF_A_DATE = List.of("-dag", "-maand", "-jaar");

    private final ReviewSheet sheet;
    private final Form form;

    SentForm(ReviewSheet sheet, Form form) {
        this.sheet = sheet;
        this.form = form;
    }

    /** What stands in the fields that the form has; anything else is no business of a draft. */
    Map<String, List<String>> typed() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        fields().filter(form::has).forEach(field -> typed.put(field, List.of(form.text(field))));
        return typed;
    }

    NewReview review(NewReview.Scope scope) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (ReviewSheet.Asked asked : sheet.asked()) {
            switch (asked.kind()) {
                case DATE -> answers.put(asked.id(), date(asked.id()).isEmpty() && form.text(asked.id() + "-geen").equals("ja") ? "geen" : date(asked.id()));
                case GRANT -> {
                    answers.put(asked.id(), form.text(asked.id()));
                    answers.put(asked.id() + "-rol", form.text(asked.id() + "-rol"));
                }
                case TROUBLE -> {
                    answers.put(asked.id(), form.text(asked.id()));
                    answers.put(asked.id() + "-wat", form.text(asked.id() + "-wat"));
                }
                default -> answers.put(asked.id(), form.text(asked.id()));
            }
        }
        // A right that ended meanwhile, or of another account, is told; the form has no field for it any more.
        form.values().keySet().stream().filter(name -> name.matches("toegang-\\d{1,18}") && !answers.containsKey(name) && !"EINDIGT".equals(form.text(name)))
            .forEach(name -> answers.put(name, form.text(name)));
        List<NewAction> actions = new ArrayList<>();
        ACTIONS.forEach(n -> actions.add(new NewAction(form.text("actie" + n), form.text("actieWie" + n), date("actieVoor" + n))));
        String latest = form.text("laatsteHerziening");
        return new NewReview(dueOn(), answers, form.text("uitkomst"), form.text("opmerking"), actions, form.has("weinigBeheerders"), scope, draft(),
            latest.matches("\\d{1,18}") ? Long.valueOf(latest) : null);
    }

    /** Version of the draft that the page was made from; null when it does not say. */
    @Nullable
    Integer draft() {
        String version = form.text("conceptVersie");
        return version.matches("\\d{1,9}") ? Integer.valueOf(version) : null;
    }

    /** A date as ISO 8601; what is no date of the calendar as it was typed, for the rule to refuse. */
    private String date(String field) {
        try {
            LocalDate date = form.date(field);
            return date == null ? "" : date.toString();
        } catch (RuleViolation e) {
            return String.join("-", PARTS_OF_A_DATE.stream().map(part -> form.text(field + part).strip()).toList());
        }
    }

    /** The date that the page had in a hidden field; nobody types it. */
    @Nullable
    private LocalDate dueOn() {
        String hidden = form.text("herzieningOp");
        try {
            return hidden.isEmpty() ? null : LocalDate.parse(hidden);
        } catch (DateTimeParseException e) {
            throw new BadRequest("error.badRequest");
        }
    }

    private Stream<String> fields() {
        Stream<String> answers = sheet.asked().stream().flatMap(asked -> asked.kind() == AnswerKind.DATE
            ? Stream.concat(Stream.of(asked.id() + "-geen"), parts(asked.id())) : Stream.of(asked.id(), asked.id() + "-rol", asked.id() + "-wat"));
        Stream<String> actions = ACTIONS.stream().flatMap(n -> Stream.concat(Stream.of("actie" + n, "actieWie" + n), parts("actieVoor" + n)));
        return Stream.of(answers, Stream.of("uitkomst"), actions, Stream.of("opmerking", "weinigBeheerders")).flatMap(each -> each);
    }

    private static Stream<String> parts(String field) {
        return PARTS_OF_A_DATE.stream().map(part -> field + part);
    }
}
