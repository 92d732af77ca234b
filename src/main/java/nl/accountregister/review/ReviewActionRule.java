package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.IsoDate;
import nl.accountregister.shared.PlainText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Regel for the acties: what somebody writes has a what, a who and a day that has not passed; a standard question that is
 * answered with no makes one by itself.
 */
final class ReviewActionRule {

    /** Days that there are for what the register puts down itself. */
    static final int DAYS = 30;

    private static final int MAX_WHAT = 2000;

    private final NewReview sent;
    private final LocalDate today;
    private final LongPredicate inService;
    private final PlainText check;

    /**
     * An actie that may be stored.
     *
     * @param what     empty for what the register makes itself, whose words belong to its kind
     * @param personId null for communications
     * @param byOwner  whether the owner of the account does it
     */
    record Clean(ActionKind kind, String what, @Nullable Long personId, boolean byOwner, LocalDate dueOn) {
    }

    ReviewActionRule(NewReview sent, LocalDate today, LongPredicate inService, PlainText check) {
        this.sent = sent;
        this.today = today;
        this.inService = inService;
        this.check = check;
    }

    /** What is written first, then what follows from the answers; what is wrong has been noted. */
    List<Clean> actions(ReviewAnswers answers, @Nullable ReviewOutcome outcome) {
        List<Clean> made = outcome == null || outcome == ReviewOutcome.IN_ORDER ? List.of() : made(answers, outcome);
        List<NewAction> typed = sent.actions();
        boolean needed = outcome == ReviewOutcome.ACTION_NEEDED && made.isEmpty() && typed.stream().allMatch(NewAction::isEmpty);
        List<Clean> all = new ArrayList<>();
        for (int i = 0; i < Math.max(typed.size(), needed ? 1 : 0); i++) {
            NewAction action = i < typed.size() ? typed.get(i) : new NewAction(null, null, null);
            if (i >= ReviewRule.MOST_ACTIONS) {
                check.refuse("actie", "review.action.most", ReviewRule.MOST_ACTIONS);
                break;
            }
            if (!action.isEmpty() || needed && i == 0) {
                all.add(clean(action, i == 0 ? "" : String.valueOf(i + 1)));
            }
        }
        if (outcome == ReviewOutcome.IN_ORDER && !all.isEmpty()) {
            check.refuse("uitkomst", "review.action.inOrder");
        }
        all.addAll(made);
        return all;
    }

    private Clean clean(NewAction action, String suffix) {
        String what = check.block("actie" + suffix, action.what(), MAX_WHAT, "review.action.required");
        String who = action.who() == null ? "" : action.who().strip();
        Long person = null;
        if (who.isEmpty()) {
            check.refuse("actieWie" + suffix, "review.actionWho.required");
        } else if (!who.equals(NewAction.COMMUNICATIONS)) {
            person = who.matches("[1-9]\\d{0,17}") ? Long.valueOf(who) : null;
            if (person == null || !inService.test(person)) {
                check.refuse("actieWie" + suffix, "review.actionWho.unknown");
            }
        }
        return new Clean(ActionKind.OWN, what, person, false, day("actieVoor" + suffix, action.dueOn()));
    }

    private LocalDate day(String field, @Nullable String typed) {
        if (NewAction.blank(typed)) {
            check.refuse(field, "review.actionBy.required");
            return today;
        }
        LocalDate day = IsoDate.read(typed.strip()).orElse(null);
        if (day == null) {
            check.refuse(field, "error.date", typed.length() > 40 ? typed.substring(0, 40) : typed);
            return today;
        }
        if (day.isBefore(today) || day.isAfter(Reviews.ALWAYS)) {
            check.refuse(field, "review.actionBy.past");
        }
        return day;
    }

    private List<Clean> made(ReviewAnswers answers, ReviewOutcome outcome) {
        List<Clean> made = new ArrayList<>();
        if (outcome == ReviewOutcome.TO_BE_CLOSED) {
            made.add(made(ActionKind.CLOSE, false));
            return made;
        }
        if (answers.isNo(ReviewQuestion.OWNER)) {
            made.add(made(ActionKind.OWNER, false));
        }
        if (answers.isNo(ReviewQuestion.DEPUTY)) {
            made.add(made(ActionKind.DEPUTY, false));
        }
        if (answers.isNo(ReviewQuestion.ACCESS)) {
            made.add(made(ActionKind.ACCESS, false));
        }
        // Who is not the right owner any more is not the one to do these.
        boolean byOwner = !answers.isNo(ReviewQuestion.OWNER);
        if (answers.isNo(ReviewQuestion.PLAN)) {
            made.add(made(ActionKind.PLAN, byOwner));
        }
        if (answers.isNo(ReviewQuestion.TWO_FACTOR)) {
            made.add(made(ActionKind.TWO_FACTOR, byOwner));
        }
        if (answers.isNo(ReviewQuestion.RECOVERY_MAILBOX)) {
            made.add(made(ActionKind.MAILBOX, false));
        }
        return made;
    }

    private Clean made(ActionKind kind, boolean byOwner) {
        return new Clean(kind, "", null, byOwner, today.plusDays(DAYS));
    }
}
