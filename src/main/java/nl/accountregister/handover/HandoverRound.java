package nl.accountregister.handover;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;

/**
 * Overdrachtsronde: carries out what was accepted and is due, stops what cannot go on, and takes the step that has come
 * where no answer came. Rounds may run at once: each thing happens once.
 */
@Singleton
public class HandoverRound {

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    private static final Logger LOG = LoggerFactory.getLogger(HandoverRound.class);

    /**
     * What a round did.
     *
     * @param done    accounts that changed hands
     * @param stopped handovers whose new owner is not there any more
     * @param steps   steps that were taken
     * @param failed  handovers with which something went wrong; the next round tries again
     */
    public record Result(int done, int stopped, int steps, int failed) {

        static final Result NOTHING = new Result(0, 0, 0, 0);
    }

    /** One step for one handover, whole or not at all. */
    @Singleton
    static class Step {

        private final HandoverBook book;
        private final HandoverStepRepository steps;
        private final HandoverMail mail;
        private final AuditLog audit;
        private final Today today;

        Step(HandoverBook book, HandoverStepRepository steps, HandoverMail mail, AuditLog audit, Today today) {
            this.book = book;
            this.steps = steps;
            this.mail = mail;
            this.audit = audit;
            this.today = today;
        }

        /** @return whether it was taken now; not when it was before, or the answer came meanwhile */
        @Transactional
        boolean take(Actor actor, long id, HandoverStep step) {
            Handover handover = book.lock(id);
            boolean taken = steps.findByHandoverIdOrderById(id).stream().anyMatch(s -> s.step() == step);
            if (handover.status() != HandoverStatus.PROPOSED || taken) {
                return false;
            }
            Account account = book.account(handover);
            List<String> told = mail.step(handover, account, step);
            String names = String.join(", ", told);
            if (steps.insertOnce(id, step, today.moment(), names.length() > 1000 ? names.substring(0, 1000) : names) == 0) {
                throw new IllegalStateException("step " + step + " of handover " + id + " was taken while it was locked");
            }
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("overdracht", id);
            facts.put("trede", step.code());
            facts.put("ontvangers", names);
            audit.record(actor, "overdracht.herinnerd", Subject.account(account.id()), account.name(), null, facts);
            return true;
        }
    }

    private final HandoverRepository handovers;
    private final HandoverStepRepository steps;
    private final HandoverBook book;
    private final HandoverCompletion completion;
    private final Step step;
    private final Today today;

    HandoverRound(HandoverRepository handovers, HandoverStepRepository steps, HandoverBook book, HandoverCompletion completion, Step step, Today today) {
        this.handovers = handovers;
        this.steps = steps;
        this.book = book;
        this.completion = completion;
        this.step = step;
        this.today = today;
    }

    /** System call: runs a round; the mail goes out with the next run of the outbox. */
    public Result run(Actor actor) {
        LocalDate day = today.date();
        int[] failed = new int[1];
        int stopped = all(book::whereNewOwnerLeaves, id -> book.stopAsNewOwnerLeaves(actor, id), failed);
        int done = all(last -> handovers.due(day, last), id -> completion.complete(actor, id), failed);
        int taken = 0;
        for (HandoverStep each : HandoverStep.values()) {
            HandoverStep next = each.ordinal() + 1 < HandoverStep.values().length ? HandoverStep.values()[each.ordinal() + 1] : null;
            LocalDate after = next == null ? BEGINNING : day.minusDays(next.days());
            taken += all(last -> steps.due(each, after, day.minusDays(each.days()), last), id -> step.take(actor, id, each), failed);
        }
        return new Result(done, stopped, taken, failed[0]);
    }

    /** One that goes wrong must not keep the others from their turn. */
    private static int all(LongFunction<List<Long>> batch, LongPredicate what, int[] failed) {
        int count = 0;
        List<Long> ids = batch.apply(0);
        while (!ids.isEmpty()) {
            for (long id : ids) {
                try {
                    count += what.test(id) ? 1 : 0;
                } catch (RuntimeException e) {
                    failed[0]++;
                    LOG.error("Handover {} could not be looked after", id, e);
                }
            }
            ids = batch.apply(ids.get(ids.size() - 1));
        }
        return count;
    }
}
