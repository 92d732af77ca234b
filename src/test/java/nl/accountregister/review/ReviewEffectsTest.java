package nl.accountregister.review;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.organisation.AccessRole;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static nl.accountregister.review.ReviewWorld.COMMUNICATIONS;
import static nl.accountregister.review.ReviewWorld.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What follows from a review: rights, acties, dates, a second person, taking it back. */
@MicronautTest(transactional = false)
class ReviewEffectsTest {

    @Inject
    Reviews reviews;

    @Inject
    ReviewActions actions;

    @Inject
    ActionList list;

    @Inject
    ReviewDrafts drafts;

    @Inject
    ReviewSeconds seconds;

    @Inject
    ReviewWithdrawals withdrawals;

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

    @Inject
    Heard heard;

    Actor olga;
    Actor dirk;

    /** What was told of, in the transaction of the change. */
    @Singleton
    static class Heard {

        final List<String> all = new ArrayList<>();

        @EventListener
        void on(ReviewChanged event) {
            all.add(event.what().name());
        }
    }

    @BeforeEach
    void begin() {
        world.begin();
        olga = world.actor(world.owner);
        dirk = world.actor(world.deputy);
        heard.all.clear();
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void theOwnerEndsOneRightAndChangesAnother() {
        long id = world.account(START);
        world.right(id, world.owner, AccessRole.ADMIN);
        world.right(id, world.deputy, AccessRole.ADMIN);
        long ends = world.right(id, world.manager, AccessRole.EDITOR);
        Person nina = world.person("Nina Voorbeeld", START.minusYears(1));
        long changed = world.right(id, nina, AccessRole.ANALYST);
        clock.set(START.plusDays(3));
        Review review = reviews.record(olga, id, answered(id, "IN_ORDE", "toegang-" + ends, "EINDIGT", "toegang-" + changed, "WIJZIGT", "toegang-" + changed + "-rol", "REDACTEUR"));

        assertThat(rights(id)).containsExactlyInAnyOrder("Olga Voorbeeld ADMIN", "Dirk Voorbeeld ADMIN", "Nina Voorbeeld EDITOR");
        assertThat(database.query("SELECT ended_on FROM access_grant WHERE id = ?", ends).toString()).contains(START.plusDays(3).toString());
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'toegang.beeindigd' AND actor_id = " + olga.userId() + " AND subject_id = " + id)).isEqualTo(2);
        assertThat(reviews.sheet(olga, id).rights()).as("who ends today is asked after no more").hasSize(3);
        assertThat(review.answers().all()).filteredOn(a -> a.id().equals("toegang-" + changed)).singleElement()
            .satisfies(a -> assertThat(a.asked().nl()).isEqualTo("Mag Nina Voorbeeld toegang houden? Nu: analist."));
        assertThat(heard.all).containsExactly("DONE");
    }

    @Test
    void aRoleThatSomebodyHasAlreadyIsNotGivenTwice() {
        long id = world.account(START);
        world.right(id, world.owner, AccessRole.ADMIN);
        world.right(id, world.manager, AccessRole.EDITOR);
        long analyst = world.right(id, world.manager, AccessRole.ANALYST);
        reviews.record(olga, id, answered(id, "IN_ORDE", "toegang-" + analyst, "WIJZIGT", "toegang-" + analyst + "-rol", "REDACTEUR"));
        assertThat(database.number("SELECT COUNT(*) FROM access_grant WHERE ended_on IS NULL AND account_id = " + id)).isEqualTo(2);
    }

    @Test
    void rightsOfAnotherAccountAndRightsThatEndedMeanwhileAreToldAndNothingHappens() {
        long id = world.account(START);
        long other = world.account(START);
        long foreign = world.right(other, world.manager, AccessRole.ADMIN);
        long own = world.right(id, world.manager, AccessRole.EDITOR);
        NewReview before = answered(id, "IN_ORDE", "toegang-" + own, "WIJZIGT", "toegang-" + own + "-rol", "BEHEERDER");
        database.execute("UPDATE access_grant SET ended_on = ? WHERE id = ?", java.sql.Date.valueOf(START), own);
        for (NewReview sent : List.of(before, answered(id, "IN_ORDE", "toegang-" + foreign, "EINDIGT"), answered(id, "IN_ORDE", "toegang-0", "BLIJFT"))) {
            assertThatThrownBy(() -> reviews.record(olga, id, sent)).isInstanceOfSatisfying(RuleViolation.class,
                e -> assertThat(e.violations()).extracting(v -> v.key()).containsExactly("review.answer.right.gone"));
        }
        assertThat(rights(other)).containsExactly("Mia Voorbeeld ADMIN");
        assertThat(reviews.of(COMMUNICATIONS, id)).isEmpty();
    }

    @Test
    void whatIsNotInOrderBecomesActiesForWhoDoesThem() {
        long id = world.account(START);
        Map<String, String> answers = answers(id, "eigenaar", "nee", "plaatsvervanger", "nee", "beheerplan", "nee", "herstelmailbox", "nee", "tweestapsverificatie", "nee");
        Review review = reviews.record(dirk, id, review(answers, "ACTIE_NODIG", new NewAction("Nieuwe foto's", String.valueOf(world.manager.id()), START.plusDays(9).toString())));
        assertThat(list.ofAccount(COMMUNICATIONS, id, null)).extracting(ActionRow::kind, ActionRow::personName, ActionRow::dueOn).containsExactly(
            tuple(ActionKind.OWN, "Mia Voorbeeld", START.plusDays(9)),
            tuple(ActionKind.OWNER, null, START.plusDays(30)),
            tuple(ActionKind.DEPUTY, null, START.plusDays(30)),
            tuple(ActionKind.PLAN, null, START.plusDays(30)),
            tuple(ActionKind.TWO_FACTOR, null, START.plusDays(30)),
            tuple(ActionKind.MAILBOX, null, START.plusDays(30)));
        assertThat(review.action()).isEqualTo("Nieuwe foto's");
        assertThat(accounts.get(COMMUNICATIONS, id).twoFactor()).isEqualTo(TwoFactor.OFF);
        assertThat(database.query("SELECT kind, recipient_address FROM outbox_message ORDER BY id").toString()).contains("review-action", "review-to-do", "mia");
        assertThat(list.page(world.actor(world.manager), ActionFilter.MINE, Slice.first()).rows()).hasSize(1);
        assertThat(list.page(COMMUNICATIONS, ActionFilter.MINE, Slice.first()).rows()).hasSize(5);
        assertThat(list.page(dirk, ActionFilter.OPEN, Slice.first()).rows()).as("of one's own accounts").hasSize(6);
        assertThat(list.page(world.actor(world.person("Otto Voorbeeld", START)), new ActionFilter(null, false, false, null, null), Slice.first()).rows()).isEmpty();
    }

    @Test
    void anActieEndsOnceAndByWhoMay() {
        long id = world.account(START);
        reviews.record(olga, id, review(answers(id, "beheerplan", "nee"), "ACTIE_NODIG", new NewAction("Bellen", String.valueOf(world.manager.id()), START.toString())));
        List<ActionRow> both = list.ofAccount(olga, id, null);
        assertThat(both).extracting(ActionRow::personName).as("the plan is the owner's to mend").containsExactly("Mia Voorbeeld", "Olga Voorbeeld");
        Actor otto = world.actor(world.person("Otto Voorbeeld", START));
        assertThatThrownBy(() -> actions.done(otto, both.get(0).id(), "Ik")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> actions.done(world.actor(world.manager), both.get(1).id(), "Ik")).as("sees it, and it is not hers").isInstanceOf(Refused.class);
        assertThatThrownBy(() -> actions.drop(olga, both.get(0).id(), "Niet meer nodig")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> actions.done(world.actor(world.manager), both.get(0).id(), "  ")).isInstanceOf(RuleViolation.class);
        actions.done(world.actor(world.manager), both.get(0).id(), "Gebeld");
        assertThatThrownBy(() -> actions.done(dirk, both.get(0).id(), "Nog eens")).isInstanceOf(Conflict.class);
        actions.drop(COMMUNICATIONS, both.get(1).id(), "Plan vervalt");
        assertThat(list.ofAccount(olga, id, null)).extracting(ActionRow::status, ActionRow::finishedByName, ActionRow::answer).containsExactlyInAnyOrder(
            tuple(ActionStatus.DONE, "Mia Voorbeeld", "Gebeld"),
            tuple(ActionStatus.DROPPED, "Noor Voorbeeld", "Plan vervalt"));
        assertThat(heard.all).containsExactly("DONE", "ACTION_FINISHED", "ACTION_FINISHED");
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action IN ('actie.gedaan', 'actie.vervallen') AND subject_id = " + id)).isEqualTo(2);
    }

    @Test
    void whatIsToBeClosedIsATaskForCommunicationsThatClosingFinishes() {
        long id = world.account(START);
        reviews.record(olga, id, review(answers(id, "beheerplan", "nee"), "OP_TE_HEFFEN", new NewAction("Volgers inlichten", "communicatie", START.plusDays(2).toString())));
        assertThat(list.page(COMMUNICATIONS, ActionFilter.MINE, Slice.first()).rows()).extracting(ActionRow::kind).containsExactly(ActionKind.OWN, ActionKind.CLOSE);
        drafts.save(olga, id, 0, Map.of("opmerking", List.of("Half")));
        transitions.close(COMMUNICATIONS, id, "Niet meer nodig");
        assertThat(list.ofAccount(COMMUNICATIONS, id, null)).extracting(ActionRow::kind, ActionRow::status).containsExactlyInAnyOrder(
            tuple(ActionKind.CLOSE, ActionStatus.DONE), tuple(ActionKind.OWN, ActionStatus.DROPPED));
        assertThat(database.number("SELECT COUNT(*) FROM review_draft")).isZero();
    }

    @Test
    void aPartMovesNoDateAndHasItsEffects() {
        long id = world.account(START.plusDays(5));
        world.right(id, world.owner, AccessRole.ADMIN);
        world.right(id, world.deputy, AccessRole.ADMIN);
        long ends = world.right(id, world.manager, AccessRole.EDITOR);
        NewReview part = new NewReview(null, Map.of("tweestapsverificatie", "nee", "toegang-" + ends, "EINDIGT"), "ACTIE_NODIG", "Vreemde login", List.of(), false,
            NewReview.Scope.PART, null, 0L);
        Review review = reviews.record(olga, id, part);
        assertThat(review.nextReviewOn()).isNull();
        assertThat(accounts.get(COMMUNICATIONS, id).nextReviewOn()).isEqualTo(START.plusDays(5));
        assertThat(accounts.get(COMMUNICATIONS, id).lastReviewOn()).isNull();
        assertThat(accounts.get(COMMUNICATIONS, id).twoFactor()).isEqualTo(TwoFactor.OFF);
        assertThat(rights(id)).hasSize(2);
        assertThatThrownBy(() -> reviews.record(olga, id, part)).as("sent twice").isInstanceOf(Conflict.class);
        reviews.record(olga, id, NewReview.inOrder(reviews.sheet(olga, id), START));
        assertThat(accounts.get(COMMUNICATIONS, id).nextReviewOn()).isEqualTo(START.plusDays(5).plusMonths(6));
    }

    @Test
    void ofHighRiskNothingButTheActiesFollowsUntilASecondPersonAgrees() {
        long id = risky();
        world.right(id, world.owner, AccessRole.ADMIN);
        world.right(id, world.deputy, AccessRole.ADMIN);
        long ends = world.right(id, world.manager, AccessRole.EDITOR);
        Review review = reviews.record(olga, id, review(answers(id, "toegang-" + ends, "EINDIGT", "tweestapsverificatie", "nee"), "ACTIE_NODIG"));
        assertThat(review.status()).isEqualTo(ReviewStatus.AWAITING_SECOND);
        assertThat(rights(id)).hasSize(3);
        assertThat(accounts.get(COMMUNICATIONS, id).nextReviewOn()).isEqualTo(START);
        assertThat(accounts.get(COMMUNICATIONS, id).twoFactor()).isEqualTo(TwoFactor.UNKNOWN);
        assertThat(list.ofAccount(olga, id, null)).extracting(ActionRow::kind).containsExactly(ActionKind.TWO_FACTOR);
        assertThat(database.query("SELECT recipient_address FROM outbox_message WHERE kind = 'review-second'")).hasSize(2);
        assertThatThrownBy(() -> reviews.record(dirk, id, NewReview.inOrder(reviews.sheet(dirk, id), START))).isInstanceOf(Conflict.class);

        assertThatThrownBy(() -> seconds.agree(olga, id, review.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> seconds.agree(world.actor(world.manager), id, review.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> seconds.agree(dirk, id, 999_999)).isInstanceOf(NotFound.class);
        assertThat(seconds.waiting(olga)).isEmpty();
        assertThat(seconds.waiting(world.actor(world.manager))).isEmpty();
        assertThat(seconds.waiting(COMMUNICATIONS)).hasSize(1);
        assertThat(seconds.waiting(dirk)).extracting(WaitingReview::id).containsExactly(review.id());

        clock.set(START.plusDays(2));
        Review agreed = seconds.agree(dirk, id, review.id());
        assertThat(agreed.status()).isEqualTo(ReviewStatus.IN_FORCE);
        assertThat(agreed.secondByName()).isEqualTo("Dirk Voorbeeld");
        assertThat(agreed.nextReviewOn()).as("the day on which it was done counts").isEqualTo(START.plusMonths(6));
        assertThat(accounts.get(COMMUNICATIONS, id).lastReviewOn()).isEqualTo(START);
        assertThat(accounts.get(COMMUNICATIONS, id).twoFactor()).isEqualTo(TwoFactor.OFF);
        assertThat(rights(id)).hasSize(2);
        assertThatThrownBy(() -> seconds.agree(COMMUNICATIONS, id, review.id())).isInstanceOf(Conflict.class);
        assertThat(heard.all).containsExactly("AWAITING_SECOND", "DONE");
    }

    @Test
    void communicationsThatReviewsItselfIsNotItsOwnSecond() {
        long id = risky();
        Review review = reviews.record(COMMUNICATIONS, id, NewReview.inOrder(reviews.sheet(COMMUNICATIONS, id), START));
        assertThatThrownBy(() -> seconds.agree(COMMUNICATIONS, id, review.id())).isInstanceOf(Refused.class);
        assertThat(seconds.waiting(COMMUNICATIONS)).isEmpty();
        seconds.agree(olga, id, review.id());
    }

    @Test
    void whatTheSecondReturnsIsKeptAsADraftAndItsActiesAreDropped() {
        long id = risky();
        Review review = reviews.record(olga, id, review(answers(id, "misgegaan", "ja", "misgegaan-wat", "Een klacht", "beheerplan", "nee"), "ACTIE_NODIG",
            new NewAction("Terugbellen", "communicatie", START.plusDays(3).toString())));
        assertThatThrownBy(() -> seconds.giveBack(COMMUNICATIONS, id, review.id(), " ")).isInstanceOf(RuleViolation.class);
        seconds.giveBack(COMMUNICATIONS, id, review.id(), "Wie is er gebeld?");
        assertThat(reviews.get(COMMUNICATIONS, id, review.id())).satisfies(r -> {
            assertThat(r.status()).isEqualTo(ReviewStatus.WITHDRAWN);
            assertThat(r.secondAgrees()).isFalse();
            assertThat(r.secondReason()).isEqualTo("Wie is er gebeld?");
        });
        assertThat(list.ofAccount(olga, id, null)).extracting(ActionRow::status).containsOnly(ActionStatus.DROPPED);
        assertThat(drafts.find(olga, id).orElseThrow().typed()).containsEntry("misgegaan-wat", List.of("Een klacht")).containsEntry("beheerplan", List.of("nee"))
            .containsEntry("actie", List.of("Terugbellen")).containsEntry("actieVoor", List.of(START.plusDays(3).toString()));
        assertThat(accounts.get(COMMUNICATIONS, id).nextReviewOn()).isEqualTo(START);
        assertThat(database.query("SELECT body_text FROM outbox_message WHERE kind = 'review-returned'").toString()).contains("Wie is er gebeld?");
        reviews.record(olga, id, NewReview.inOrder(reviews.sheet(olga, id), START));
        assertThat(heard.all).containsExactly("AWAITING_SECOND", "ACTION_FINISHED", "ACTION_FINISHED", "RETURNED", "AWAITING_SECOND");
    }

    @Test
    void twoSecondsAtOnceGiveOneDate() throws Exception {
        long id = risky();
        Review review = reviews.record(olga, id, NewReview.inOrder(reviews.sheet(olga, id), START));
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Review> one = () -> {
                together.await();
                return seconds.agree(dirk, id, review.id());
            };
            Callable<Review> other = () -> {
                together.await();
                return seconds.giveBack(COMMUNICATIONS, id, review.id(), "Niet eens");
            };
            List<Future<Review>> both = two.invokeAll(List.of(one, other));
            assertThat(both.stream().filter(ReviewEffectsTest::succeeded)).hasSize(1);
        } finally {
            two.shutdown();
        }
    }

    @Test
    void theLatestIsWithdrawnAndItsDateComesBackWhileRightsStay() {
        long id = world.account(START);
        world.right(id, world.owner, AccessRole.ADMIN);
        world.right(id, world.deputy, AccessRole.ADMIN);
        long ends = world.right(id, world.manager, AccessRole.EDITOR);
        Review first = reviews.record(olga, id, NewReview.inOrder(reviews.sheet(olga, id), START));
        clock.set(START.plusMonths(6));
        Review second = reviews.record(olga, id, review(answers(id, "toegang-" + ends, "EINDIGT", "beheerplan", "nee"), "ACTIE_NODIG"));
        assertThatThrownBy(() -> withdrawals.withdraw(COMMUNICATIONS, id, first.id(), "Fout")).as("not the latest").isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> withdrawals.withdraw(dirk, id, second.id(), "Fout")).as("not hers").isInstanceOf(Refused.class);
        assertThatThrownBy(() -> withdrawals.withdraw(olga, id, second.id(), "")).isInstanceOf(RuleViolation.class);
        withdrawals.withdraw(olga, id, second.id(), "Verkeerde pagina bekeken");

        assertThat(accounts.get(COMMUNICATIONS, id).nextReviewOn()).isEqualTo(START.plusMonths(6));
        assertThat(accounts.get(COMMUNICATIONS, id).lastReviewOn()).isEqualTo(START);
        assertThat(rights(id)).as("rights stay as they are now").hasSize(2);
        assertThat(list.ofAccount(olga, id, null)).extracting(ActionRow::status, ActionRow::answer)
            .containsExactly(tuple(ActionStatus.DROPPED, "De herziening is ingetrokken: Verkeerde pagina bekeken"));
        assertThatThrownBy(() -> withdrawals.withdraw(olga, id, second.id(), "Nog eens")).isInstanceOf(Conflict.class);
        Review again = reviews.record(olga, id, NewReview.inOrder(reviews.sheet(olga, id), START));
        assertThat(again.dueOn()).as("the same date is answered again").isEqualTo(second.dueOn());
        assertThat(heard.all).containsExactly("DONE", "DONE", "ACTION_FINISHED", "WITHDRAWN", "DONE");
    }

    @Test
    void whoDidItWithdrawsWithinADayAndCommunicationsLater() {
        long id = world.account(START);
        Review review = reviews.record(olga, id, NewReview.inOrder(reviews.sheet(olga, id), START));
        clock.set(START.plusDays(2));
        assertThatThrownBy(() -> withdrawals.withdraw(olga, id, review.id(), "Fout")).isInstanceOf(Refused.class);
        assertThat(withdrawals.mayWithdraw(olga, accounts.get(COMMUNICATIONS, id), review)).isFalse();
        assertThat(withdrawals.mayWithdraw(COMMUNICATIONS, accounts.get(COMMUNICATIONS, id), review)).isTrue();
        withdrawals.withdraw(COMMUNICATIONS, id, review.id(), "Fout");
        assertThat(accounts.get(COMMUNICATIONS, id).nextReviewOn()).isEqualTo(START);
        assertThat(accounts.get(COMMUNICATIONS, id).lastReviewOn()).isNull();
    }

    @Test
    void aDateThatWasMovedByHandSurvivesAWithdrawal() {
        long id = world.account(START);
        Review review = reviews.record(olga, id, NewReview.inOrder(reviews.sheet(olga, id), START));
        database.execute("UPDATE account SET next_review_on = ? WHERE id = ?", java.sql.Date.valueOf(START.plusDays(50)), id);
        withdrawals.withdraw(COMMUNICATIONS, id, review.id(), "Fout");
        assertThat(accounts.get(COMMUNICATIONS, id).nextReviewOn()).isEqualTo(START.plusDays(50));
    }

    @Test
    void aMonthlySeriesThatBeginsOnThe31stStaysThere() {
        clock.set(LocalDate.of(2026, 1, 31));
        long id = world.account(LocalDate.of(2026, 1, 31));
        database.execute("UPDATE account SET review_interval_months = 1 WHERE id = ?", id);
        List<LocalDate> dates = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            LocalDate due = accounts.get(COMMUNICATIONS, id).nextReviewOn();
            clock.set(due);
            dates.add(reviews.record(olga, id, NewReview.inOrder(reviews.sheet(olga, id), due.minusDays(1))).nextReviewOn());
        }
        assertThat(dates).containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 30), LocalDate.of(2026, 5, 31));
        Review last = reviews.of(COMMUNICATIONS, id).get(0);
        withdrawals.withdraw(COMMUNICATIONS, id, last.id(), "Fout");
        assertThat(accounts.get(COMMUNICATIONS, id).reviewAnchorDay()).as("30 April stands on the 31st still").isEqualTo(31);
    }

    @Test
    void aReviewFromBeforeTheWordingWasKeptIsReadAsItWas() {
        long id = world.account(START);
        database.execute("INSERT INTO review (account_id, due_on, done_on, done_at, done_by, done_by_name, outcome, answers, next_review_on) VALUES (?, ?, ?, ?, 0, 'Olga Voorbeeld', "
            + "'ACTION_NEEDED', '{\"EIGENAAR\":true,\"PLAATSVERVANGER\":false,\"TOEGANG\":true,\"BEHEERPLAN\":true,\"TWEESTAPSVERIFICATIE\":false,\"HERSTELMAILBOX\":true}', NULL)",
            id, java.sql.Date.valueOf(START.minusYears(1)), java.sql.Date.valueOf(START.minusYears(1)), java.sql.Timestamp.valueOf(START.minusYears(1).atStartOfDay()));
        Review old = reviews.of(COMMUNICATIONS, id).get(0);
        assertThat(old.answers().all()).extracting(ReviewAnswer::question).containsExactlyElementsOf(ReviewQuestion.FIRST);
        assertThat(old.answers().refused()).extracting(ReviewAnswer::question).containsExactly(ReviewQuestion.DEPUTY, ReviewQuestion.TWO_FACTOR);
        assertThat(old.status()).isEqualTo(ReviewStatus.IN_FORCE);
        assertThat(old.part()).isEqualTo(ReviewPart.WHOLE);
    }

    private static boolean succeeded(Future<Review> one) {
        try {
            one.get();
            return true;
        } catch (ExecutionException e) {
            assertThat(e.getCause()).isInstanceOf(Conflict.class);
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void withdrawingPutsTwoFactorBackUnlessSomebodyChangedItSince() {
        long id = world.account(START);
        Review whole = reviews.record(olga, id, answered(id, "ACTIE_NODIG", "tweestapsverificatie", "nee"));
        assertThat(accounts.get(COMMUNICATIONS, id).twoFactor()).isEqualTo(TwoFactor.OFF);
        withdrawals.withdraw(olga, id, whole.id(), "Verkeerd account");
        assertThat(accounts.get(COMMUNICATIONS, id).twoFactor()).isEqualTo(TwoFactor.UNKNOWN);

        Review again = reviews.record(olga, id, answered(id, "ACTIE_NODIG", "tweestapsverificatie", "nee"));
        database.execute("UPDATE account SET two_factor = 'ON' WHERE id = ?", id);
        assertThat(withdrawals.withdraw(olga, id, again.id(), "Verkeerd account").twoFactorBefore()).isNull();
        assertThat(accounts.get(COMMUNICATIONS, id).twoFactor()).isEqualTo(TwoFactor.ON);
    }

    private long risky() {
        long id = world.account(START);
        database.execute("UPDATE account SET high_risk = TRUE WHERE id = ?", id);
        return id;
    }

    private List<String> rights(long id) {
        return database.query("SELECT p.name, g.role FROM access_grant g JOIN person p ON p.id = g.person_id WHERE g.account_id = ? AND g.ended_on IS NULL ORDER BY g.id", id)
            .stream().map(row -> row.get("name") + " " + row.get("role")).toList();
    }

    private NewReview answered(long id, String outcome, String... changed) {
        return review(answers(id, changed), outcome);
    }

    private Map<String, String> answers(long id, String... changed) {
        Map<String, String> answers = new LinkedHashMap<>(NewReview.inOrder(reviews.sheet(COMMUNICATIONS, id), START).answers());
        for (int i = 0; i < changed.length; i += 2) {
            answers.put(changed[i], changed[i + 1]);
        }
        return answers;
    }

    private static NewReview review(Map<String, String> answers, String outcome, NewAction... actions) {
        return new NewReview(null, answers, outcome, null, List.of(actions), false, NewReview.Scope.FORM, null, null);
    }
}
