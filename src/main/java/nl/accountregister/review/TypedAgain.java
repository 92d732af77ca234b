package nl.accountregister.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A stored review as it would have been typed, so that who does it again need not begin anew. */
final class TypedAgain {

    private TypedAgain() {
    }

    /** @param actions what somebody wrote that must be done */
    static Map<String, List<String>> of(Review review, List<ReviewAction> actions) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (ReviewAnswer answer : review.answers().all()) {
            boolean none = answer.kind() == AnswerKind.DATE && answer.value().equals(ReviewAnswer.NONE);
            typed.put(none ? answer.id() + "-geen" : answer.id(), List.of(none ? ReviewAnswer.YES : answer.value()));
            if (answer.note() != null && answer.kind() == AnswerKind.TROUBLE) {
                typed.put(answer.id() + "-wat", List.of(answer.note()));
            } else if (answer.note() != null && answer.kind() == AnswerKind.GRANT) {
                typed.put(answer.id() + "-rol", List.of(answer.note()));
            }
        }
        typed.put("uitkomst", List.of(review.outcome().code()));
        if (review.remark() != null) {
            typed.put("opmerking", List.of(review.remark()));
        }
        for (int i = 0; i < actions.size(); i++) {
            String suffix = i == 0 ? "" : String.valueOf(i + 1);
            ReviewAction action = actions.get(i);
            typed.put("actie" + suffix, List.of(action.what()));
            typed.put("actieWie" + suffix, List.of(action.personId() == null ? NewAction.COMMUNICATIONS : String.valueOf(action.personId())));
            typed.put("actieVoor" + suffix, List.of(action.dueOn().toString()));
        }
        return typed;
    }
}
