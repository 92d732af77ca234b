package nl.accountregister.demo;

import jakarta.inject.Singleton;
import nl.accountregister.person.Absences;
import nl.accountregister.person.NewAbsence;
import nl.accountregister.reminder.ReminderRound;
import nl.accountregister.review.NewAction;
import nl.accountregister.review.NewReview;
import nl.accountregister.review.Review;
import nl.accountregister.review.ReviewActions;
import nl.accountregister.review.ReviewOutcome;
import nl.accountregister.review.ReviewQuestion;
import nl.accountregister.review.ReviewSeconds;
import nl.accountregister.review.ReviewSheet;
import nl.accountregister.review.ReviewWithdrawals;
import nl.accountregister.review.Reviews;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Demoherzieningen: a year of reviews with what came of them, who was away meanwhile, and the reminder rounds of some
 * mornings before today.
 */
@Singleton
class DemoReviews {

    /** Days before today on which a round was run; the round of today comes by itself. */
    private static final List<Integer> ROUNDS = List.of(350, 340, 300, 278, 236, 216, 196, 95, 65, 37, 30, 23, 16, 9, 2, 1);
    /** Days before a review on which the last post was. */
    private static final int LAST_POST = 4;

    private final DemoCast cast;
    private final DemoYear year;
    private final DemoDesk desk;
    private final ReminderRound round;
    private final Absences absences;
    private final Today today;

    /** What people of the demo do reviews with. */
    @Singleton
    record DemoDesk(Reviews reviews, ReviewSeconds seconds, ReviewWithdrawals withdrawals, ReviewActions actions) {
    }

    DemoReviews(DemoCast cast, DemoYear year, DemoDesk desk, ReminderRound round, Absences absences, Today today) {
        this.cast = cast;
        this.year = year;
        this.desk = desk;
        this.round = round;
        this.absences = absences;
        this.today = today;
    }

    List<DemoYear.Moment> moments(DemoFile demo) {
        List<DemoYear.Moment> moments = new ArrayList<>();
        LocalDate day = today.date();
        demo.absences().forEach(away -> moments.add(new DemoYear.Moment(away.from(), () -> absences.record(year.communications(), cast.person(away.person()),
            new NewAbsence(day.minusDays(away.from()), day.plusDays(away.until()), cast.person(away.substitute()), away.words())))));
        demo.pages().stream().filter(p -> p.reviewed() != null)
            .forEach(p -> moments.add(new DemoYear.Moment(p.reviewed(), () -> record(year.communications(), year.account(p), this::inOrder))));
        demo.reviews().forEach(done -> moments.addAll(moments(done)));
        ROUNDS.forEach(days -> moments.add(new DemoYear.Moment(days, round::relive)));
        return moments;
    }

    private List<DemoYear.Moment> moments(DemoFile.Done done) {
        Map<String, Review> kept = new HashMap<>();
        List<DemoYear.Moment> moments = new ArrayList<>();
        moments.add(new DemoYear.Moment(done.days(), () -> kept.put("review",
            record(cast.actor(done.user()), year.account(done.account()), sheet -> filled(sheet, done)))));
        if (done.seconded() != null) {
            moments.add(new DemoYear.Moment(done.seconded(), () -> desk.seconds().agree(year.communications(), year.account(done.account()), kept.get("review").id())));
        }
        if (done.withdrawn() != null) {
            moments.add(new DemoYear.Moment(done.withdrawn(),
                () -> desk.withdrawals().withdraw(year.communications(), year.account(done.account()), kept.get("review").id(), done.why())));
        }
        if (done.task() != null && done.task().done() != null) {
            moments.add(new DemoYear.Moment(done.task().done(), () -> desk.actions().ofReview(kept.get("review").id())
                .forEach(action -> desk.actions().done(cast.actor(done.user()), action.id(), done.task().answer()))));
        }
        return moments;
    }

    private interface Filling {
        NewReview of(ReviewSheet sheet);
    }

    private Review record(Actor actor, long account, Filling filling) {
        return desk.reviews().record(actor, account, filling.of(desk.reviews().sheet(actor, account)));
    }

    private NewReview inOrder(ReviewSheet sheet) {
        return NewReview.inOrder(sheet, today.date().minusDays(LAST_POST));
    }

    private NewReview filled(ReviewSheet sheet, DemoFile.Done done) {
        NewReview all = inOrder(sheet);
        if (done.part()) {
            Map<String, String> some = new HashMap<>(all.answers());
            some.keySet().retainAll(List.of(ReviewQuestion.TWO_FACTOR.field(), ReviewQuestion.RECOVERY_MAILBOX.field()));
            return new NewReview(all.dueOn(), some, all.outcome(), done.words(), List.of(), false, NewReview.Scope.PART, null, null);
        }
        DemoFile.Task task = done.task();
        if (task == null) {
            return new NewReview(all.dueOn(), all.answers(), all.outcome(), done.words(), List.of(), false, all.scope(), null, null);
        }
        NewAction action = new NewAction(task.what(), task.who().isEmpty() ? NewAction.COMMUNICATIONS : String.valueOf(cast.person(task.who())),
            today.date().plusDays(task.within()).toString());
        return new NewReview(all.dueOn(), all.answers(), ReviewOutcome.ACTION_NEEDED.code(), done.words(), List.of(action), false, all.scope(), null, null);
    }
}
