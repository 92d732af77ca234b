package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.document.FilledForm;
import nl.accountregister.document.UnreadableUpload;
import nl.accountregister.plan.PlanForm.Question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ingevuld beheerplanformulier: a plan form that came home as PDF, with what it knows of itself. Whether the form and
 * that version of it exist, and whether the reference is the sender's to use, is for the reader to find out.
 *
 * @param formId      the form, such as {@code locatiepagina}
 * @param formVersion the version of the form that was filled in
 * @param reference   the request or account it was made for; null for a blank form
 * @param fields      what was filled in, by the name of the field
 */
public record PlanFormReading(String formId, int formVersion, @Nullable PlanReference reference, Map<String, List<String>> fields) {

    private static final Pattern FORM = Pattern.compile("([a-z0-9][a-z0-9-]{0,60})@([1-9]\\d{0,5})");
    private static final List<String> PARTS_OF_A_DATE = List.of("-dag", "-maand", "-jaar");
    private static final String TICK = "--";

    /** @throws UnreadableUpload when the fields are not those of a plan form */
    public static PlanFormReading of(FilledForm form) {
        Matcher id = FORM.matcher(form.text(PlanFormPdf.FORM).strip());
        if (!id.matches()) {
            throw new UnreadableUpload(UnreadableUpload.Reason.OTHER_FORM);
        }
        return new PlanFormReading(id.group(1), Integer.parseInt(id.group(2)),
            PlanReference.find(form.text(PlanFormPdf.REFERENCE)).orElse(null), form.fields());
    }

    /** What stood in the form when it was made for this plan; empty for a blank form, and for one that was made for another plan. */
    Optional<FormBasis> basis(PlanReference target) {
        return !target.equals(reference) || !fields.containsKey(PlanFormPdf.BASIS) ? Optional.empty()
            : FormBasis.find(String.join("", fields.get(PlanFormPdf.BASIS)));
    }

    /** The answers to those questions of the form that the PDF asked too; as typed, before any check. */
    public Answers answers(PlanForm form) {
        Map<String, List<String>> named = new LinkedHashMap<>(fields);
        form.questions().stream().filter(q -> q.kind() == QuestionKind.SEVERAL).forEach(q -> named.put(q.id(), ticked(q)));
        return Answers.typed(form, named);
    }

    /** The ids of the questions of the form that the PDF has fields for; a form of another version lacks some. */
    public Set<String> asked(PlanForm form) {
        Set<String> asked = new LinkedHashSet<>();
        for (Question question : form.questions()) {
            String id = question.id();
            if (fields.containsKey(id) || PARTS_OF_A_DATE.stream().anyMatch(p -> fields.containsKey(id + p))
                || fields.keySet().stream().anyMatch(f -> f.startsWith(id + TICK))) {
                asked.add(id);
            }
        }
        return asked;
    }

    /** Also choices that the form no longer has, so that the check can say so. */
    private List<String> ticked(Question question) {
        List<String> ticked = new ArrayList<>();
        fields.forEach((name, values) -> {
            if (name.startsWith(question.id() + TICK) && !values.isEmpty()) {
                ticked.add(name.substring(question.id().length() + TICK.length()));
            }
        });
        return ticked;
    }
}
