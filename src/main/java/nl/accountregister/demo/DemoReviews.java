package nl.accountregister.demo;

import jakarta.inject.Singleton;
import nl.accountregister.reminder.ReminderRound;
import nl.accountregister.review.NewReview;
import nl.accountregister.review.Reviews;
import nl.accountregister.shared.Today;

import java.util.ArrayList;
import java.util.List;

/** Demoherzieningen: reviews that were done, and the reminder rounds of some mornings before today. */
@Singleton
class DemoReviews {

    /** Days before today on which a round was run; the round of today comes by itself. */
    private static final List<Integer> ROUNDS = List.of(350, 340, 300, 278, 236, 216, 196, 95, 65, 37, 30, 23, 16, 9, 2);

    /** Days before a review on which the last post was. */
    private static final int LAST_POST = 4;

    private final DemoYear year;
    private final Reviews reviews;
    private final ReminderRound round;
    private final Today today;

    DemoReviews(DemoYear year, Reviews reviews, ReminderRound round, Today today) {
        this.year = year;
        this.reviews = reviews;
        this.round = round;
        this.today = today;
    }

    List<DemoYear.Moment> moments(DemoFile demo) {
        List<DemoYear.Moment> moments = new ArrayList<>();
        ROUNDS.forEach(days -> moments.add(new DemoYear.Moment(days, round::relive)));
        demo.pages().stream().filter(p -> p.reviewed() != null)
            .forEach(p -> moments.add(new DemoYear.Moment(p.reviewed(), () -> reviews.record(year.communications(), year.account(p),
                NewReview.inOrder(reviews.sheet(year.communications(), year.account(p)), today.date().minusDays(LAST_POST))))));
        return moments;
    }
}
