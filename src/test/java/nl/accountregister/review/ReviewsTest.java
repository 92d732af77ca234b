package nl.accountregister.review;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page.Slice;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static nl.accountregister.review.ReviewWorld.AUDITOR;
import static nl.accountregister.review.ReviewWorld.COMMUNICATIONS;
import static nl.accountregister.review.ReviewWorld.START;
import static nl.accountregister.review.ReviewWorld.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
class ReviewsTest {

    @Inject
    Reviews reviews;

    @Inject
    Accounts accounts;

    @Inject
    AccountTransitions transitions;

    @Inject
    ReviewWorld world;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void theOwnerReviewsAndTheNextDateFollowsFromTheDueDate() {
        long id = world.account(START.plusDays(10));
        Review review = reviews.record(world.actor(world.owner), id, inOrder());

        assertThat(review.dueOn()).isEqualTo(START.plusDays(10));
        assertThat(review.nextReviewOn()).isEqualTo(START.plusDays(10).plusMonths(6));
        Account after = accounts.get(COMMUNICATIONS, id);
        assertThat(after.nextReviewOn()).isEqualTo(review.nextReviewOn());
        assertThat(after.lastReviewOn()).isEqualTo(START);
        assertThat(after.twoFactor()).isEqualTo(TwoFactor.ON);
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message")).isZero();
    }

    @Test
    void aLateReviewCountsFromTheDayDone() {
        long id = world.account(START);
        clock.set(START.plusDays(40));
        assertThat(reviews.record(world.actor(world.deputy), id, inOrder()).nextReviewOn()).isEqualTo(START.plusDays(40).plusMonths(6));
    }

    @Test
    void whatWasAnsweredIsKeptAndCanBeRead() {
        long id = world.account(START);
        reviews.record(world.actor(world.owner), id, NewReview.of(START, answers(ReviewQuestion.DEPUTY, ReviewQuestion.TWO_FACTOR),
            "ACTIE_NODIG", "Zie de lijst 👋", List.of(new NewAction("Nieuwe plaatsvervanger zoeken", "communicatie", START.plusDays(14).toString()))));

        Review kept = reviews.of(AUDITOR, id).get(0);
        assertThat(kept.answers().refused()).extracting(ReviewAnswer::question).containsExactly(ReviewQuestion.DEPUTY, ReviewQuestion.TWO_FACTOR);
        assertThat(kept.answers().all()).extracting(ReviewAnswer::question).containsExactlyElementsOf(ReviewQuestion.FIRST);
        assertThat(kept.remark()).isEqualTo("Zie de lijst 👋");
        assertThat(kept.action()).isEqualTo("Nieuwe plaatsvervanger zoeken");
        assertThat(kept.actionDueOn()).isEqualTo(START.plusDays(14));
        assertThat(kept.doneByName()).isEqualTo("Olga Voorbeeld");
        assertThat(reviews.get(AUDITOR, id, kept.id())).isEqualTo(kept);
        assertThat(accounts.get(COMMUNICATIONS, id).twoFactor()).isEqualTo(TwoFactor.OFF);
    }

    @Test
    void communicationsHearsOfActionAndOfClosingInOneMailEach() {
        long first = world.account(START);
        long second = world.account(START);
        reviews.record(world.actor(world.owner), first, NewReview.of(START, answers(), "ACTIE_NODIG", null,
            List.of(new NewAction("Plan bijwerken", "communicatie", START.plusDays(5).toString()))));
        reviews.record(world.actor(world.owner), second, NewReview.of(START, answers(), "OP_TE_HEFFEN", "Niemand kijkt ernaar", List.of()));

        List<String> mails = database.query("SELECT body_text FROM outbox_message WHERE kind = 'review-action' ORDER BY id").stream()
            .map(row -> String.valueOf(row.get("body_text"))).toList();
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0)).contains("Olga Voorbeeld", "uiterlijk op 7 maart 2026", "> Plan bijwerken");
        assertThat(mails.get(1)).contains("Er is actie nodig:", "opheffen", "Niemand kijkt ernaar");
        assertThat(database.number("SELECT COUNT(*) FROM account WHERE status = 'ACTIVE'")).isEqualTo(2);
    }

    @Test
    void theAuditLogTellsWhatWasAnswered() {
        long id = world.account(START);
        reviews.record(world.actor(world.owner), id, inOrder());
        assertThat(database.query("SELECT d.after_text FROM audit_entry e JOIN audit_detail d ON d.seq = e.seq WHERE e.action = 'herziening.gedaan' AND e.subject_id = ?", id))
            .singleElement().satisfies(row -> assertThat(String.valueOf(row.get("after_text"))).contains("\"uitkomst\":\"IN_ORDE\"", "\"eigenaar\":\"ja\""));
    }

    @Test
    void theSameDateIsAnsweredOnce() {
        long id = world.account(START);
        reviews.record(world.actor(world.owner), id, inOrder(START));
        assertThatThrownBy(() -> reviews.record(world.actor(world.deputy), id, inOrder(START))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> reviews.record(world.actor(world.owner), id, inOrder())).isInstanceOf(Conflict.class);
        assertThat(reviews.of(COMMUNICATIONS, id)).hasSize(1);
        clock.set(START.plusMonths(6));
        reviews.record(world.actor(world.owner), id, inOrder());
        assertThat(reviews.of(COMMUNICATIONS, id)).extracting(Review::dueOn).containsExactly(START.plusMonths(6), START);
    }

    @Test
    void oneOfTwoThatReviewAtOnceIsTold() throws Exception {
        for (int round = 0; round < 5; round++) {
            long id = world.account(START);
            CyclicBarrier together = new CyclicBarrier(2);
            ExecutorService two = Executors.newFixedThreadPool(2);
            try {
                List<Future<Review>> both = two.invokeAll(List.of(atOnce(together, world.actor(world.owner), id), atOnce(together, world.actor(world.deputy), id)));
                assertThat(both.stream().filter(ReviewsTest::conflicted)).hasSize(1);
            } finally {
                two.shutdown();
            }
            assertThat(reviews.of(COMMUNICATIONS, id)).hasSize(1);
            assertThat(accounts.get(COMMUNICATIONS, id).nextReviewOn()).isEqualTo(START.plusMonths(6));
        }
    }

    @Test
    void onlyOwnerDeputyAndCommunicationsReview() {
        long id = world.account(START);
        Person other = world.person("Otto Voorbeeld", START.minusYears(1));
        assertThatThrownBy(() -> reviews.record(world.actor(other), id, inOrder())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> reviews.record(AUDITOR, id, inOrder())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> reviews.of(world.actor(other), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.record(COMMUNICATIONS, 999_999, inOrder())).isInstanceOf(NotFound.class);
        reviews.record(COMMUNICATIONS, id, inOrder());
    }

    @Test
    void whoHasLeftReviewsNothing() {
        long id = world.account(START.plusDays(5));
        world.leaves(world.owner, START.minusDays(1));
        assertThatThrownBy(() -> reviews.record(world.actor(world.owner), id, inOrder())).isInstanceOf(Refused.class);
    }

    @Test
    void onlyAnActiveAccountIsReviewed() {
        long id = world.account(START);
        transitions.suspend(COMMUNICATIONS, id, "Even niet");
        assertThatThrownBy(() -> reviews.record(world.actor(world.owner), id, inOrder())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> reviews.reviewable(world.actor(world.owner), id)).isInstanceOf(Conflict.class);
        assertThat(reviews.due(COMMUNICATIONS, DueFilter.NONE, Slice.first()).rows()).isEmpty();
    }

    @Test
    void aReviewThatIsRefusedLeavesNothingBehind() {
        long id = world.account(START);
        assertThatThrownBy(() -> reviews.record(world.actor(world.owner), id, NewReview.of(answers(ReviewQuestion.OWNER), ReviewOutcome.IN_ORDER)))
            .isInstanceOf(RuleViolation.class);
        assertThat(reviews.of(COMMUNICATIONS, id)).isEmpty();
        assertThat(accounts.get(COMMUNICATIONS, id).version()).isEqualTo(1);
    }

    @Test
    void theListIsInTheOrderOfTheDatesAndShowsAPersonTheirOwn() {
        Person other = world.person("Otto Voorbeeld", START.minusYears(1));
        long late = world.account(START);
        long soon = world.account(START.plusDays(15));
        long far = world.account(START.plusDays(100));
        long others = world.account(other, null, START.plusDays(8));
        clock.set(START.plusDays(3));

        assertThat(due(COMMUNICATIONS, DueFilter.NONE)).containsExactly(late, others, soon, far);
        assertThat(due(AUDITOR, DueFilter.NONE)).hasSize(4);
        assertThat(due(world.actor(world.deputy), DueFilter.NONE)).containsExactly(late, soon, far);
        assertThat(due(world.actor(other), DueFilter.NONE)).containsExactly(others);
        assertThat(due(COMMUNICATIONS, new DueFilter(START.plusDays(15), null, false, false, null))).containsExactly(late, others, soon);
        assertThat(due(COMMUNICATIONS, new DueFilter(null, null, true, false, null))).containsExactly(late);
        assertThat(due(COMMUNICATIONS, new DueFilter(null, world.place.id(), false, false, null))).hasSize(4);
        assertThat(due(COMMUNICATIONS, new DueFilter(null, 999_999L, false, false, null))).isEmpty();
        assertThat(due(COMMUNICATIONS, new DueFilter(null, null, false, true, null))).isEmpty();
        assertThat(due(new Actor(7L, null, "zonder medewerker", world.actor(other).roles()), DueFilter.NONE)).isEmpty();

        DueReview first = reviews.due(COMMUNICATIONS, DueFilter.NONE, new Slice(1, 1)).rows().get(0);
        assertThat(first.ownerName()).isEqualTo("Olga Voorbeeld");
        assertThat(first.locationName()).isEqualTo(world.place.name());
        assertThat(reviews.due(COMMUNICATIONS, DueFilter.NONE, new Slice(2, 3)).rows()).hasSize(1);
    }

    @Test
    void theFiguresCountWhatComesAndWhatIsLate() {
        world.account(START.plusDays(30));
        world.account(START.plusDays(31));
        long done = world.account(START);
        world.account(START.plusDays(1));
        assertThat(reviews.figures(COMMUNICATIONS)).isEqualTo(new ReviewFigures(3, 0, null));
        clock.set(START.plusDays(2));
        assertThat(reviews.figures(COMMUNICATIONS)).isEqualTo(new ReviewFigures(2, 2, START));
        reviews.record(COMMUNICATIONS, done, inOrder());
        assertThat(reviews.figures(COMMUNICATIONS)).isEqualTo(new ReviewFigures(2, 1, START.plusDays(1)));
        assertThat(reviews.figures(world.actor(world.manager))).isEqualTo(new ReviewFigures(0, 0, null));
    }

    private List<Long> due(Actor actor, DueFilter filter) {
        var page = reviews.due(actor, filter, Slice.first());
        assertThat(page.total()).isEqualTo(page.rows().size());
        return page.rows().stream().map(DueReview::accountId).toList();
    }

    private Callable<Review> atOnce(CyclicBarrier together, Actor actor, long id) {
        return () -> {
            together.await();
            return reviews.record(actor, id, inOrder(START));
        };
    }

    private static boolean conflicted(Future<Review> one) {
        try {
            one.get();
            return false;
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(Conflict.class);
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NewReview inOrder() {
        return inOrder(null);
    }

    private static NewReview inOrder(LocalDate dueOn) {
        return NewReview.of(dueOn, answers(), "IN_ORDE", null, List.of());
    }
}
