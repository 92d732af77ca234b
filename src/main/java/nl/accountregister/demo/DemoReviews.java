package nl.accountregister.demo;

import jakarta.inject.Singleton;
import nl.accountregister.reminder.ReminderRound;
import nl.accountregister.review.NewReview;
import nl.accountregister.review.ReviewOutcome;
import nl.accountregister.review.ReviewQuestion;
import nl.accountregister.review.Reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Demoherzieningen: reviews that were done, and the reminder rounds of some mornings before today. */
@Singleton
class DemoReviews {

    /** Days before today on which a round was run; the round of today comes by itself. */
    private static final List<Integer> ROUNDS = List.of(350, 340, 300, 278, 236, 216, 196, 95, 65, 37, 30, 23, 16, 9, 2);

    private final DemoYear year;
    private final Reviews reviews;
    private final ReminderRound round;

    DemoReviews(DemoYear year, Reviews reviews, ReminderRound round) {
        this.year = year;
        this.reviews = reviews;
        this.round = round;
    }

    List<DemoYear.Moment> moments(DemoFile demo) {
        List<DemoYear.Moment> moments = new ArrayList<>();
        ROUNDS.forEach(days -> moments.add(new DemoYear.Moment(days, round::relive)));
        demo.pages().stream().filter(p -> p.reviewed() != null)
            .forEach(p -> moments.add(new DemoYear.Moment(p.reviewed(), () -> reviews.record(year.communications(), year.account(p),
                NewReview.of(ReviewQuestion.FIRST.stream().collect(Collectors.toMap(Function.identity(), q -> true)), ReviewOutcome.IN_ORDER)))));
        return moments;
    }
}
