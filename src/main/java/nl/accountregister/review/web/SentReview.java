package nl.accountregister.review.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import nl.accountregister.review.NewAction;
import nl.accountregister.review.NewReview;
import nl.accountregister.review.ReviewPart;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.RuleViolation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A review that is sent in. A program that answers the first six questions only, is asked no others; who sends any of the rest
 * is asked all of the account's form.
 *
 * @param herzieningOp     the due date that it answers; without it, an account takes one review a day
 * @param omvang           {@code DEEL} for a review of a part; {@code GEHEEL} when it is left out
 * @param actie            one actie, for communications; {@code acties} has more
 * @param weinigBeheerders that the sender knows that fewer than two people can manage the account after it
 */
@Serdeable
record SentReview(@Nullable LocalDate herzieningOp, @Nullable String omvang, @Nullable SentAnswers antwoorden, @Nullable List<SentRight> toegangPerPersoon,
                  @Nullable String uitkomst, @Nullable String opmerking, @Nullable String actie, @Nullable LocalDate actieVoor,
                  @Nullable List<SentAction> acties, @Schema(type = "boolean") @Nullable String weinigBeheerders) {

    private static final int MOST = 1000;

    /**
     * Answers. Yes and no are read as text, because a boolean would make "no" of any word.
     *
     * @param laatsteBericht a date, or {@code geen}
     * @param misgegaanWat   what went wrong
     * @param eigen          the form's own questions by their ids: {@code true}, {@code false}, a date or {@code geen}
     */
    @Serdeable
    record SentAnswers(@Schema(type = "boolean") @Nullable String eigenaar, @Schema(type = "boolean") @Nullable String plaatsvervanger,
                       @Schema(type = "boolean") @Nullable String toegang, @Schema(type = "boolean") @Nullable String beheerplan,
                       @Schema(type = "boolean") @Nullable String tweestapsverificatie, @Schema(type = "boolean") @Nullable String herstelmailbox,
                       @Nullable String laatsteBericht, @Schema(type = "boolean") @Nullable String misgegaan, @Nullable String misgegaanWat,
                       @Nullable Map<String, String> eigen) {

        boolean onlyFirst() {
            return laatsteBericht == null && misgegaan == null && misgegaanWat == null && eigen == null;
        }

        Map<String, String> byField() {
            Map<String, String> all = new LinkedHashMap<>();
            put(all, "eigenaar", yesNo(eigenaar));
            put(all, "plaatsvervanger", yesNo(plaatsvervanger));
            put(all, "toegang", yesNo(toegang));
            put(all, "beheerplan", yesNo(beheerplan));
            put(all, "tweestapsverificatie", yesNo(tweestapsverificatie));
            put(all, "herstelmailbox", yesNo(herstelmailbox));
            put(all, "laatsteBericht", laatsteBericht);
            put(all, "misgegaan", yesNo(misgegaan));
            put(all, "misgegaan-wat", misgegaanWat);
            if (eigen != null) {
                eigen.entrySet().stream().limit(MOST).forEach(each -> put(all, "eigen-" + each.getKey(), yesNo(each.getValue())));
            }
            return all;
        }

        /** What is neither stays as it was sent, for the rule to refuse. */
        @Nullable
        private static String yesNo(@Nullable String sent) {
            return "true".equals(sent) ? "ja" : "false".equals(sent) ? "nee" : "ja".equals(sent) || "nee".equals(sent) ? "?" + sent : sent;
        }
    }

    /** What becomes of one right: {@code BLIJFT}, {@code WIJZIGT} with the other role, or {@code EINDIGT}. @param recht its number */
    @Serdeable
    record SentRight(@Nullable Long recht, @Nullable String antwoord, @Nullable String rol) {
    }

    /** What must be done. @param medewerker who does it; communications when it is left out */
    @Serdeable
    record SentAction(@Nullable String wat, @Nullable Long medewerker, @Nullable String uiterlijk) {

        NewAction toAction() {
            return new NewAction(wat, medewerker == null ? NewAction.COMMUNICATIONS : medewerker.toString(), uiterlijk);
        }
    }

    NewReview toReview() {
        Map<String, String> answers = antwoorden == null ? new LinkedHashMap<>() : antwoorden.byField();
        for (SentRight right : toegangPerPersoon == null ? List.<SentRight>of() : toegangPerPersoon.stream().limit(MOST).toList()) {
            String field = "toegang-" + (right == null || right.recht() == null ? 0 : right.recht());
            put(answers, field, right == null || right.antwoord() == null ? "?" : right.antwoord());
            put(answers, field + "-rol", right == null ? null : right.rol());
        }
        if (omvang != null && Coded.find(ReviewPart.class, omvang).isEmpty()) {
            throw RuleViolation.of("omvang", "error.json.choice", ReviewPart.WHOLE.code() + ", " + ReviewPart.PARTIAL.code());
        }
        boolean onlyFirst = (antwoorden == null || antwoorden.onlyFirst()) && toegangPerPersoon == null && acties == null && omvang == null;
        NewReview.Scope scope = ReviewPart.PARTIAL.code().equals(omvang) ? NewReview.Scope.PART : onlyFirst ? NewReview.Scope.FIRST : NewReview.Scope.FORM;
        return new NewReview(herzieningOp, answers, uitkomst, opmerking, actions(), "true".equals(weinigBeheerders), scope, null, null);
    }

    private List<NewAction> actions() {
        List<NewAction> all = new ArrayList<>();
        if (actie != null && !actie.isBlank() || actieVoor != null) {
            all.add(new NewAction(actie, NewAction.COMMUNICATIONS, actieVoor == null ? null : actieVoor.toString()));
        }
        if (acties != null) {
            acties.stream().limit(MOST).forEach(action -> all.add(action == null ? new NewAction(null, null, null) : action.toAction()));
        }
        return all;
    }

    private static void put(Map<String, String> all, String field, @Nullable String value) {
        if (value != null) {
            all.put(field, value);
        }
    }
}
