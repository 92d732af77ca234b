package nl.accountregister.reminder;

import jakarta.inject.Singleton;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.organisation.ReminderLadder;
import nl.accountregister.organisation.ReminderRecipient;
import nl.accountregister.organisation.ReminderRules;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Simultaneous;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

/**
 * Goes through the reminders of which not everyone has been told, finds who is to be told today, and makes the messages
 * receiver by receiver. What it has in memory of all of them is a line for each; texts are made for some receivers at a time. It
 * begins anew each time from what the database holds, so that one that was broken off is finished by the next.
 */
@Singleton
class ReminderTelling {

    /** Reminders that are read at a time. */
    private static final int CHUNK = 1000;
    /** Lines of the messages of one transaction. */
    private static final int BATCH = 800;
    /** After so many receivers in a row who could not be told, it is not about them: the database is away. */
    private static final int IN_A_ROW = 10;
    private static final Logger LOG = LoggerFactory.getLogger(ReminderTelling.class);

    /**
     * What was done.
     *
     * @param messages how many were made
     * @param nobody   reminders for which nobody could be reached
     * @param stuck    reminders of which a message could not be made or stored; they are tried again
     */
    record Counts(int messages, int nobody, int stuck) {

        /** Reminders that did not get to everyone they are for. */
        int failed() {
            return nobody + stuck;
        }
    }

    private final ReminderRepository reminders;
    private final ReminderStandings standings;
    private final Reachability reachability;
    private final ReminderBatch batch;
    private final ReminderLines lines;
    private final Profiles profiles;

    ReminderTelling(ReminderRepository reminders, ReminderStandings standings, Reachability reachability, ReminderBatch batch, ReminderLines lines,
                    Profiles profiles) {
        this.reminders = reminders;
        this.standings = standings;
        this.reachability = reachability;
        this.batch = batch;
        this.lines = lines;
        this.profiles = profiles;
    }

    /** What is known after all reminders have been looked at. */
    private static final class Pass {
        private final List<Turn> turns = new ArrayList<>();
        private final List<Long> told = new ArrayList<>();
        private final List<Long> dropped = new ArrayList<>();
        private final List<Long> nobody = new ArrayList<>();
        private final Set<Long> held = new HashSet<>();
        private final Set<Long> stuck = new HashSet<>();
        private int messages;

        private void add(Outcome outcome) {
            messages += outcome.messages;
            held.addAll(outcome.held);
            stuck.addAll(outcome.stuck);
        }
    }

    /** What became of the turns of one batch. */
    private static final class Outcome {
        private final Set<Long> held = new HashSet<>();
        private final Set<Long> stuck = new HashSet<>();
        private int messages;

        private void add(ReminderBatch.Done done) {
            messages += done.messages();
            held.addAll(done.held());
        }
    }

    Counts tell(Actor actor, LocalDate day) {
        Pass pass = new Pass();
        Reachability.Known known = reachability.on(day);
        List<OpenReminder> chunk = reminders.open(day, 0, CHUNK);
        while (!chunk.isEmpty()) {
            address(chunk, known, pass);
            chunk = chunk.size() < CHUNK ? List.of() : reminders.open(day, chunk.get(chunk.size() - 1).id(), CHUNK);
        }
        send(actor, day, known, pass);
        standings.settle(pass.dropped, ReminderStatus.DROPPED, day);
        standings.settle(pass.nobody, ReminderStatus.NOBODY, day);
        standings.settle(pass.told.stream().filter(id -> !pass.held.contains(id) && !pass.stuck.contains(id)).toList(), ReminderStatus.TOLD, day);
        standings.settle(pass.held.stream().filter(id -> !pass.stuck.contains(id)).toList(), ReminderStatus.OPEN, day.plusDays(1));
        return new Counts(pass.messages, pass.nobody.size(), pass.stuck.size());
    }

    private void address(List<OpenReminder> chunk, Reachability.Known known, Pass pass) {
        known.around(chunk);
        List<Long> begun = reminders.begun(chunk.get(0).id(), chunk.get(chunk.size() - 1).id());
        Map<Long, List<ToldTo>> before = begun.isEmpty() ? Map.of() : reminders.toldTo(begun).stream().collect(groupingBy(ToldTo::reminderId));
        ReminderRules rules = profiles.current().reminders();
        for (OpenReminder reminder : chunk) {
            if (!reminder.holds()) {
                pass.dropped.add(reminder.id());
                continue;
            }
            List<ToldTo> told = before.getOrDefault(reminder.id(), List.of());
            Set<Long> refused = told.stream().filter(t -> t.status().isLost()).map(ToldTo::receiver).collect(toSet());
            List<Receiver> receivers = receivers(reminder, rules, known, refused);
            if (receivers.isEmpty()) {
                pass.nobody.add(reminder.id());
                continue;
            }
            Set<Long> have = told.stream().map(ToldTo::receiver).collect(toSet());
            DueLine line = DueLine.of(reminder, known.name(reminder.ownerId()));
            receivers.stream().filter(receiver -> !have.contains(receiver.number())).forEach(receiver -> pass.turns.add(Turn.of(line, receiver)));
            pass.told.add(reminder.id());
        }
    }

    private static List<Receiver> receivers(OpenReminder reminder, ReminderRules rules, Reachability.Known known, Set<Long> refused) {
        ReminderLadder ladder = reminder.kind() == ReminderKind.REVIEW ? rules.reviews() : rules.actions();
        Set<ReminderRecipient> named = ladder.recipients(reminder.step());
        return reminder.waitingId() != null ? known.seconds(reminder, named, refused) : FallThrough.receivers(named, known.of(reminder, refused));
    }

    private void send(Actor actor, LocalDate day, Reachability.Known known, Pass pass) {
        pass.turns.sort(Comparator.comparingLong(Turn::receiver).thenComparingLong(Turn::reminderId));
        ReminderLines.Words words = lines.words(day, known::name);
        if (pass.turns.size() <= BATCH) {
            pass.add(told(actor, day, pass.turns, known, words));
            return;
        }
        // What is written for some receivers while the database stores the messages of others costs no time.
        ExecutorService tellers = Executors.newFixedThreadPool(batch.atOnce());
        try {
            List<Future<Outcome>> all = new ArrayList<>();
            for (int from = 0; from < pass.turns.size(); from = end(pass.turns, from)) {
                int first = from;
                int last = end(pass.turns, from);
                all.add(tellers.submit(() -> told(actor, day, pass.turns.subList(first, last), known, words)));
            }
            all.forEach(some -> pass.add(finished(some)));
        } finally {
            tellers.shutdownNow();
        }
    }

    /**
     * Tells some receivers together. When that fails each is told alone, so that a message that cannot be made keeps nobody
     * else from being told: its reminders stay open, and are tried again.
     */
    private Outcome told(Actor actor, LocalDate day, List<Turn> turns, Reachability.Known known, ReminderLines.Words words) {
        Outcome outcome = new Outcome();
        Map<Long, List<Turn>> byReceiver = ReminderBatch.byReceiver(turns);
        try {
            outcome.add(store(actor, day, byReceiver, known, words));
        } catch (RuntimeException e) {
            LOG.warn("Messages of {} receiver(s) could not be made together; they are made one by one", byReceiver.size(), e);
            oneByOne(actor, day, byReceiver, known, words, outcome);
        }
        return outcome;
    }

    private void oneByOne(Actor actor, LocalDate day, Map<Long, List<Turn>> byReceiver, Reachability.Known known, ReminderLines.Words words, Outcome outcome) {
        int inARow = 0;
        for (Map.Entry<Long, List<Turn>> one : byReceiver.entrySet()) {
            try {
                outcome.add(store(actor, day, Map.of(one.getKey(), one.getValue()), known, words));
                inARow = 0;
            } catch (RuntimeException e) {
                if (++inARow == IN_A_ROW) {
                    throw e;
                }
                LOG.error("No message of reminders could be made for medewerker {} (0 is communications); the next look tries again", one.getKey(), e);
                one.getValue().forEach(turn -> outcome.stuck.add(turn.reminderId()));
            }
        }
    }

    private ReminderBatch.Done store(Actor actor, LocalDate day, Map<Long, List<Turn>> byReceiver, Reachability.Known known, ReminderLines.Words words) {
        List<ReminderBatch.Draft> drafts = batch.write(byReceiver, known::recipient, words);
        return drafts.isEmpty() ? ReminderBatch.Done.NOTHING : Simultaneous.again(() -> batch.tell(actor, drafts, words, day));
    }

    private static <T> T finished(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A round of reminders was broken off", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Messages of reminders could not be made", e.getCause());
        }
    }

    /** Behind the last turn of the batch that begins here: whole receivers, and one of them whatever its size. */
    private static int end(List<Turn> turns, int from) {
        int to = Math.min(turns.size(), from + BATCH);
        while (to < turns.size() && turns.get(to).receiver() == turns.get(to - 1).receiver()) {
            to++;
        }
        return to;
    }

    /** Tells the log, once a round, that nobody hears of some reminders. */
    static void warn(Counts counts) {
        if (counts.nobody() > 0) {
            LOG.warn("{} reminder(s) reach nobody: communications has no address that works either", counts.nobody());
        }
    }
}
