package nl.accountregister.reminder;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.outbox.MailRefused;
import nl.accountregister.outbox.Outbox;
import nl.accountregister.outbox.OutboxStatus;
import nl.accountregister.person.Person;
import nl.accountregister.review.NewReview;
import nl.accountregister.review.ReviewOutcome;
import nl.accountregister.review.ReviewSeconds;
import nl.accountregister.review.ReviewWorld;
import nl.accountregister.review.Reviews;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page.Slice;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

import static nl.accountregister.review.ReviewWorld.AUDITOR;
import static nl.accountregister.review.ReviewWorld.COMMUNICATIONS;
import static nl.accountregister.review.ReviewWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

/** To whom reminders fall, what is taken back, what is made again, and the reminders of actions. */
@MicronautTest(transactional = false)
@Property(name = "accountregister.mail.worker-enabled", value = "false")
@Property(name = "test.reminders.stumble", value = "true")
class ReminderFallsTest {

    static final LocalDate DUE = START.plusDays(60);

    @Inject
    ReminderRound round;

    @Inject
    ReminderClaims claims;

    @Inject
    Reminders reminders;

    @Inject
    Reviews reviews;

    @Inject
    ReviewSeconds seconds;

    @Inject
    AccountTransitions transitions;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    ApplicationEventPublisher<Object> events;

    @Inject
    ReviewWorld world;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    @Inject
    Stumbling stumbling;

    /** Cannot write a message for one receiver. */
    @Singleton
    @Replaces(ReminderBatch.class)
    @Requires(property = "test.reminders.stumble")
    static class Stumbling extends ReminderBatch {

        volatile long at = -1;

        Stumbling(ReminderRepository reminders, ReminderLines lines, Outbox outbox, JdbcOperations jdbc, AuditLog audit, RoundLock database) {
            super(reminders, lines, outbox, jdbc, audit, database);
        }

        @Override
        List<Draft> write(Map<Long, List<Turn>> turns, LongFunction<Recipient> recipients, ReminderLines.Words words) {
            if (turns.containsKey(at)) {
                throw new IllegalStateException("a message that cannot be made");
            }
            return super.write(turns, recipients, words);
        }
    }

    @BeforeEach
    void begin() {
        stumbling.at = -1;
        world.begin();
    }

    @AfterEach
    void end() {
        database.execute("DELETE FROM address_fault");
        database.execute("DELETE FROM person_absence");
        clock.reset();
    }

    @Test
    void severalAccountsOfOneReceiverAreOneMessageWithALineForEach() {
        long first = world.account(DUE);
        long second = world.account(DUE.plusDays(3));
        long other = world.account(world.manager, null, DUE.plusDays(1));
        clock.set(DUE.plusDays(3));
        assertThat(plan()).isEqualTo(3);
        String mail = mailTo("Olga Voorbeeld");
        assertThat(mail).contains("2 herinneringen", "/accounts/" + first + "/herziening", "/accounts/" + second + "/herziening", "3 dagen te laat", "vandaag, 4 mei 2026")
            .doesNotContain("/accounts/" + other);
        assertThat(subjectTo("Olga Voorbeeld")).isEqualTo("Herinnering: 2 keer iets te doen in het accountregister");
        assertThat(subjectTo("Mia Voorbeeld")).startsWith("Herziening te laat: ");
    }

    @Test
    void theSubstituteOfWhoIsAwayGetsIt() {
        Person sanne = world.person("Sanne Voorbeeld", START);
        long id = world.account(DUE);
        world.away(world.owner, sanne, DUE.minusDays(1), DUE.plusDays(10));
        clock.set(DUE);
        assertThat(plan()).isEqualTo(2);
        assertThat(receivers(id)).containsExactlyInAnyOrder("Sanne Voorbeeld", "Dirk Voorbeeld");
        assertThat(mailTo("Sanne Voorbeeld")).contains("Jij vervangt Olga Voorbeeld, die afwezig is");
        assertThat(listener(id, "Sanne Voorbeeld").cause()).isEqualTo(FallCause.SUBSTITUTE);
        assertThat(listener(id, "Sanne Voorbeeld").insteadOf()).isEqualTo("Olga Voorbeeld");
    }

    @Test
    void aSubstituteWhoCannotBeReachedIsNoSubstitute() {
        Person sanne = world.person("Sanne Voorbeeld", START);
        long id = world.account(world.owner, null, DUE);
        world.away(world.owner, sanne, DUE, DUE.plusDays(100));
        world.away(sanne, null, DUE, DUE.plusDays(2));
        clock.set(DUE);
        plan();
        assertThat(receivers(id)).containsExactly("Mia Voorbeeld");
        assertThat(mailTo("Mia Voorbeeld")).contains("Olga Voorbeeld is afwezig, en een vervanger bereiken we niet.");
        world.leaves(sanne, DUE.plusDays(3));
        clock.set(DUE.plusDays(7));
        plan();
        assertThat(receivers(id)).containsExactly("Mia Voorbeeld");
    }

    @Test
    void anAddressAtWhichMailDoesNotArriveIsNoAddress() {
        long id = world.account(world.owner, null, DUE);
        database.execute("INSERT INTO address_fault (address, person_id, words, since) VALUES (?, ?, '550 no such user', ?)", world.owner.email(), world.owner.id(),
            Timestamp.from(clock.instant()));
        clock.set(DUE);
        plan();
        assertThat(receivers(id)).containsExactly("Mia Voorbeeld");
        assertThat(mailTo("Mia Voorbeeld")).contains("Mail aan Olga Voorbeeld komt niet aan.");
    }

    @Test
    void whatIsRefusedFallsToTheNextOnTheSameDay() {
        long id = world.account(world.owner, null, DUE);
        clock.set(DUE);
        plan();
        assertThat(receivers(id)).containsExactly("Olga Voorbeeld");
        refuse("Olga Voorbeeld");
        assertThat(round.pickUp(DUE)).isEqualTo(1);
        assertThat(receivers(id)).containsExactly("Olga Voorbeeld", "Mia Voorbeeld");
        assertThat(mailTo("Mia Voorbeeld")).contains("De mail aan Olga Voorbeeld is geweigerd.");
        refuse("Mia Voorbeeld");
        assertThat(round.pickUp(DUE)).isEqualTo(1);
        assertThat(receivers(id)).containsExactly("Olga Voorbeeld", "Mia Voorbeeld", "afdeling Communicatie");
        assertThat(round.pickUp(DUE)).isZero();
    }

    @Test
    void whoHasHadTheMessageOfTodayGetsWhatFallsToThemTomorrow() {
        long id = world.account(world.owner, null, DUE);
        world.account(world.manager, null, DUE);
        clock.set(DUE);
        assertThat(plan()).isEqualTo(2);
        refuse("Olga Voorbeeld");
        assertThat(round.pickUp(DUE)).isZero();
        assertThat(standing(id)).isEqualTo(ReminderStatus.OPEN);
        clock.set(DUE.plusDays(1));
        assertThat(plan()).isEqualTo(1);
        assertThat(receivers(id)).containsExactly("Olga Voorbeeld", "Mia Voorbeeld");
        assertThat(standing(id)).isEqualTo(ReminderStatus.TOLD);
    }

    @Test
    void nobodyAtAllIsShownAndTriedAgainByTheNextRound() {
        long id = world.account(world.owner, null, DUE);
        String communications = "nieuws@sgl-zorg.nl";
        for (String address : List.of(world.owner.email(), world.manager.email(), communications)) {
            database.execute("INSERT INTO address_fault (address, words, since) VALUES (?, '550', ?)", address, Timestamp.from(clock.instant()));
        }
        clock.set(DUE);
        ReminderRound.Result result = round.plan(Actor.SYSTEM);
        assertThat(result.planned()).isZero();
        assertThat(result.failed()).isEqualTo(1);
        assertThat(reminders.withNobody(AUDITOR)).isEqualTo(1);
        assertThat(reminders.list(AUDITOR, ReminderStatus.NOBODY, null, Slice.first()).rows()).hasSize(1);
        assertThat(round.pickUp(DUE)).isZero();
        database.execute("DELETE FROM address_fault WHERE address = ?", communications);
        assertThat(plan()).isEqualTo(1);
        assertThat(receivers(id)).containsExactly("afdeling Communicatie");
        assertThat(reminders.withNobody(AUDITOR)).isZero();
    }

    @Test
    void aReviewTakesItsAccountOutOfAMessageThatWaits() {
        long done = world.account(DUE);
        long open = world.account(DUE);
        clock.set(DUE);
        assertThat(plan()).isEqualTo(2);
        reviews.record(COMMUNICATIONS, done, NewReview.of(ReviewWorld.answers(), ReviewOutcome.IN_ORDER));
        assertThat(waiting()).isZero();
        assertThat(standing(done)).isEqualTo(ReminderStatus.DROPPED);
        assertThat(reminders.of(AUDITOR, done).get(0).messages()).extracting(m -> m.status()).containsOnly(OutboxStatus.WITHDRAWN).hasSize(2);
        assertThat(round.pickUp(DUE)).isEqualTo(2);
        assertThat(mailTo("Olga Voorbeeld")).contains("/accounts/" + open).doesNotContain("/accounts/" + done);
        assertThat(reminders.of(AUDITOR, open)).hasSize(1);
        assertThat(plan()).isZero();
    }

    @Test
    void suspendingAndClosingTakeBackWhatWaitsAndResumingTellsItAfterAll() {
        long suspended = world.account(DUE);
        long closed = world.account(world.manager, null, DUE);
        clock.set(DUE);
        assertThat(plan()).isEqualTo(3);
        transitions.suspend(COMMUNICATIONS, suspended, "Even niet");
        transitions.close(COMMUNICATIONS, closed, "Niet meer nodig");
        assertThat(waiting()).isZero();
        assertThat(round.pickUp(DUE)).isZero();
        assertThat(plan()).isZero();
        transitions.resume(COMMUNICATIONS, suspended);
        assertThat(plan()).isEqualTo(2);
        assertThat(reminders.of(AUDITOR, suspended)).hasSize(1);
        assertThat(standing(suspended)).isEqualTo(ReminderStatus.TOLD);
    }

    @Test
    void aRoundThatWasBrokenOffIsFinishedByTheNextTick() {
        long id = world.account(DUE);
        clock.set(DUE);
        claims.claim(ReminderKind.REVIEW, nl.accountregister.organisation.ReminderLadder.DEFAULT, DUE, 0, Long.MAX_VALUE);
        assertThat(standing(id)).isEqualTo(ReminderStatus.OPEN);
        assertThat(round.pickUp(DUE)).isEqualTo(2);
        assertThat(standing(id)).isEqualTo(ReminderStatus.TOLD);
    }

    @Test
    void aMessageThatCannotBeMadeKeepsNobodyElseFromBeingTold() {
        long id = world.account(DUE);
        long other = world.account(world.manager, null, DUE);
        stumbling.at = world.owner.id();
        clock.set(DUE);
        ReminderRound.Result result = round.plan(Actor.SYSTEM);
        assertThat(result.planned()).isEqualTo(2);
        assertThat(result.failed()).isEqualTo(1);
        assertThat(receivers(id)).containsExactly("Dirk Voorbeeld");
        assertThat(standing(id)).isEqualTo(ReminderStatus.OPEN);
        assertThat(receivers(other)).containsExactly("Mia Voorbeeld");
        assertThat(standing(other)).isEqualTo(ReminderStatus.TOLD);
        assertThat(round.pickUp(DUE)).isZero();
        stumbling.at = -1;
        assertThat(round.pickUp(DUE)).isEqualTo(1);
        assertThat(receivers(id)).containsExactlyInAnyOrder("Olga Voorbeeld", "Dirk Voorbeeld");
        assertThat(standing(id)).isEqualTo(ReminderStatus.TOLD);
    }

    @Test
    void aStepThatNobodyWasToldOfIsPassedOverWhenTheNextHasCome() {
        long id = world.account(DUE);
        clock.set(DUE);
        claims.claim(ReminderKind.REVIEW, nl.accountregister.organisation.ReminderLadder.DEFAULT, DUE, 0, Long.MAX_VALUE);
        clock.set(DUE.plusDays(7));
        assertThat(plan()).isEqualTo(2);
        assertThat(reminders.of(AUDITOR, id)).extracting(told -> told.reminder().status()).containsExactly(ReminderStatus.TOLD, ReminderStatus.PASSED);
    }

    @Test
    void whatWaitsForASecondPersonIsTheirsToBeRemindedOf() {
        long id = world.account(DUE);
        long alone = world.account(world.owner, null, DUE);
        database.execute("UPDATE account SET high_risk = TRUE");
        clock.set(DUE);
        assertThat(plan()).isEqualTo(2);
        Actor olga = world.actor(world.owner);
        for (long account : List.of(id, alone)) {
            reviews.record(olga, account, NewReview.of(ReviewWorld.answers(), ReviewOutcome.IN_ORDER));
        }
        assertThat(waiting()).as("what was planned for who has done it by now").isZero();
        assertThat(round.pickUp(DUE)).as("the second has just been asked").isZero();
        clock.set(DUE.plusDays(14));
        assertThat(plan()).isEqualTo(2);
        assertThat(receivers(id)).containsExactly("Dirk Voorbeeld");
        assertThat(receivers(alone)).containsExactly("afdeling Communicatie");
        long review = database.number("SELECT id FROM review WHERE account_id = ?", id);
        assertThat(subjectTo("Dirk Voorbeeld")).startsWith("Kijk je mee met een herziening: ");
        assertThat(mailTo("Dirk Voorbeeld")).contains("/accounts/" + id + "/herzieningen/" + review);

        seconds.giveBack(world.actor(world.deputy), id, review, "Kijk nog eens naar de toegang");
        clock.set(DUE.plusDays(15));
        plan();
        assertThat(receivers(id)).as("no longer for the second").containsExactlyInAnyOrder("Olga Voorbeeld", "Dirk Voorbeeld", "Mia Voorbeeld");
        assertThat(mailTo("Olga Voorbeeld")).contains("/accounts/" + id + "/herziening\n");
    }

    @Test
    void anActionRemindsWhoMustDoItThenTheOwnerThenCommunications() {
        Person doer = world.person("Doortje Voorbeeld", START);
        long id = world.account(DUE.plusDays(300));
        long action = action(id, doer.id(), DUE);
        clock.set(DUE.minusDays(8));
        assertThat(plan()).isZero();
        clock.set(DUE.minusDays(7));
        assertThat(plan()).isEqualTo(1);
        assertThat(mailTo("Doortje Voorbeeld")).contains("Wachtwoord wijzigen", "over 7 dagen");
        assertThat(subjectTo("Doortje Voorbeeld")).startsWith("Actie voor 1 mei 2026: ");
        clock.set(DUE.plusDays(7));
        assertThat(plan()).isEqualTo(2);
        assertThat(receivers(id)).containsExactlyInAnyOrder("Doortje Voorbeeld", "Olga Voorbeeld");
        world.leaves(doer, DUE.plusDays(8));
        clock.set(DUE.plusDays(14));
        assertThat(plan()).isEqualTo(2);
        assertThat(receivers(id)).containsExactlyInAnyOrder("Olga Voorbeeld", "afdeling Communicatie");
        database.execute("UPDATE review_action SET status = 'DONE' WHERE id = ?", action);
        clock.set(DUE.plusDays(28));
        assertThat(plan()).isZero();
        assertThat(reminders.of(AUDITOR, id)).extracting(told -> told.reminder().what()).containsOnly("Wachtwoord wijzigen").hasSize(3);
    }

    @Test
    void anActionOfCommunicationsRemindsCommunications() {
        long id = world.account(DUE.plusDays(300));
        action(id, null, DUE);
        clock.set(DUE);
        assertThat(plan()).isEqualTo(1);
        assertThat(receivers(id)).containsExactly("afdeling Communicatie");
    }

    private long action(long account, Long doer, LocalDate dueOn) {
        reviews.record(COMMUNICATIONS, account, NewReview.of(ReviewWorld.answers(), ReviewOutcome.IN_ORDER));
        database.execute("UPDATE account SET next_review_on = ? WHERE id = ?", Date.valueOf(dueOn.plusDays(300)), account);
        long review = database.number("SELECT MAX(id) FROM review WHERE account_id = ?", account);
        database.execute("INSERT INTO review_action (review_id, account_id, kind, what, person_id, due_on, status, created_at) VALUES (?, ?, 'OWN', 'Wachtwoord wijzigen', ?, ?, 'OPEN', ?)",
            review, account, doer, Date.valueOf(dueOn), Timestamp.from(clock.instant()));
        return database.number("SELECT MAX(id) FROM review_action");
    }

    private int plan() {
        return round.plan(Actor.SYSTEM).planned();
    }

    private void refuse(String receiver) {
        var message = database.query("SELECT id, recipient_person_id, recipient_address FROM outbox_message WHERE recipient_name = ? ORDER BY id DESC LIMIT 1", receiver).get(0);
        long id = ((Number) message.get("id")).longValue();
        transactions.executeWrite(status -> {
            database.execute("UPDATE outbox_message SET status = 'REFUSED', finished_at = created_at, next_attempt_at = NULL WHERE id = ?", id);
            events.publishEvent(new MailRefused(id, ((Number) message.get("recipient_person_id")).longValue(), String.valueOf(message.get("recipient_address")), "550"));
            return null;
        });
    }

    private long waiting() {
        return database.number("SELECT COUNT(*) FROM outbox_message WHERE status = 'PLANNED' AND kind = 'review-reminder'");
    }

    private ReminderStatus standing(long account) {
        return reminders.of(AUDITOR, account).get(0).reminder().status();
    }

    private List<String> receivers(long account) {
        return reminders.of(AUDITOR, account).get(0).listeners().stream().map(l -> l.message().recipientName()).toList();
    }

    private Reminders.Listener listener(long account, String name) {
        return reminders.of(AUDITOR, account).get(0).listeners().stream().filter(l -> l.message().recipientName().equals(name)).findFirst().orElseThrow();
    }

    private String mailTo(String name) {
        return String.valueOf(database.query("SELECT body_text FROM outbox_message WHERE recipient_name = ? AND kind = 'review-reminder' ORDER BY id DESC LIMIT 1", name).get(0).get("body_text"));
    }

    private String subjectTo(String name) {
        return String.valueOf(database.query("SELECT subject FROM outbox_message WHERE recipient_name = ? AND kind = 'review-reminder' ORDER BY id DESC LIMIT 1", name).get(0).get("subject"));
    }
}
