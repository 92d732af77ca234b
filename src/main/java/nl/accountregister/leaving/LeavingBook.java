package nl.accountregister.leaving;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one place where leaves and their tasks are written, each change with its version of both. Each change begins with the lock of the person's leave, and may
 * be asked for twice: what is there already stays as it is. Callers hold a transaction and have checked rights.
 */
@Singleton
class LeavingBook {

    /** A checklist begins so many days before the last day: what has to be done by 2090 is of no use to anybody now. */
    static final int DAYS_BEFORE = 60;

    private final LeavingRepository leavings;
    private final LeavingTaskRepository tasks;
    private final LeavingHistory history;
    private final LeavingMail mail;
    private final AuditLog audit;
    private final Today today;

    LeavingBook(LeavingRepository leavings, LeavingTaskRepository tasks, LeavingHistory history, LeavingMail mail, AuditLog audit, Today today) {
        this.leavings = leavings;
        this.tasks = tasks;
        this.history = history;
        this.mail = mail;
        this.audit = audit;
        this.today = today;
    }

    /** Makes the checklist as the register is now: begun, moved, completed, settled, or withdrawn when the person stays. */
    void bring(Actor actor, Person person) {
        Optional<Leaving> current = leavings.lockCurrent(person.id());
        if (person.inServiceUntil() == null) {
            current.ifPresent(l -> withdraw(actor, person, l));
        } else if (current.isPresent()) {
            carryOn(actor, person, current.get());
        } else if (!person.inServiceUntil().isAfter(today.date().plusDays(DAYS_BEFORE))) {
            begin(actor, person);
        }
    }

    private void begin(Actor actor, Person person) {
        List<Involvement> involved = tasks.involvements(person.id());
        if (involved.isEmpty()) {
            return;
        }
        LocalDate lastDay = person.inServiceUntil();
        boolean first = leavings.begin(person.id(), lastDay, due(lastDay), today.moment(), actor.name()) == 1;
        Leaving leaving = leavings.lockCurrent(person.id()).orElseThrow();
        complete(leaving, involved);
        history.follow(leaving.id(), today.moment());
        if (first) {
            audit.record(actor, "vertrek.begonnen", Subject.person(person.id()), person.name(), null, facts(lastDay, involved.size()));
            mail.begun(person, leaving.id(), tasks.rowsOf(leaving.id()));
        }
    }

    private void carryOn(Actor actor, Person person, Leaving leaving) {
        LocalDate lastDay = person.inServiceUntil();
        boolean moved = !lastDay.equals(leaving.lastDay());
        if (moved) {
            leavings.move(leaving.id(), lastDay, due(lastDay));
        }
        complete(leaving, tasks.involvements(person.id()));
        settle(leaving);
        history.follow(leaving.id(), today.moment());
        if (moved) {
            audit.record(actor, "vertrek.verplaatst", Subject.person(person.id()), person.name(), facts(leaving.lastDay(), null), facts(lastDay, null));
            List<LeavingTaskRow> rows = open(leaving.id());
            if (!rows.isEmpty()) {
                mail.moved(person, leaving.id(), rows);
            }
        }
    }

    private void withdraw(Actor actor, Person person, Leaving leaving) {
        List<LeavingTaskRow> open = open(leaving.id());
        tasks.withdraw(leaving.id(), today.moment());
        leavings.end(leaving.id(), LeavingStatus.WITHDRAWN, today.moment());
        history.follow(leaving.id(), today.moment());
        audit.record(actor, "vertrek.ingetrokken", Subject.person(person.id()), person.name(), facts(leaving.lastDay(), null), null);
        if (!open.isEmpty()) {
            mail.withdrawn(person, leaving.id(), open);
        }
    }

    /**
     * Ticks something off.
     *
     * @return false when somebody was before
     */
    boolean tick(Actor actor, LeavingTaskRow task, @Nullable String note) {
        Leaving leaving = leavings.lock(task.leavingId()).orElseThrow();
        if (leaving.status() == LeavingStatus.WITHDRAWN || tasks.close(task.id(), LeavingStatus.DONE, false, today.moment(), actor.name(), note) == 0) {
            return false;
        }
        audit.record(actor, "vertrek.afgevinkt", Subject.account(task.accountId()), task.account(), null, facts(task, note));
        finish(leaving);
        history.follow(leaving.id(), today.moment());
        return true;
    }

    /**
     * Opens again what somebody ticked off.
     *
     * @return false when it is open already, goes by itself, or the leave was taken back
     */
    boolean untick(Actor actor, LeavingTaskRow task) {
        Leaving leaving = leavings.lock(task.leavingId()).orElseThrow();
        if (leaving.status() == LeavingStatus.WITHDRAWN || tasks.untick(task.id()) == 0) {
            return false;
        }
        audit.record(actor, "vertrek.heropend", Subject.account(task.accountId()), task.account(), facts(task, task.note()), null);
        finish(leaving);
        history.follow(leaving.id(), today.moment());
        return true;
    }

    /** What there is to do for new rights and accounts joins the list. */
    private void complete(Leaving leaving, List<Involvement> involved) {
        Set<String> there = tasks.findByLeavingId(leaving.id()).stream().map(t -> t.accountId() + t.kind().name()).collect(Collectors.toSet());
        List<LeavingTask> missing = involved.stream().flatMap(account -> account.tasks().stream().filter(kind -> !there.contains(account.accountId() + kind.name()))
            .map(kind -> LeavingTask.open(leaving.id(), account.accountId(), kind))).toList();
        if (!missing.isEmpty()) {
            tasks.saveAll(missing);
        }
    }

    /** What the register sees has been done is ticked off, and opened again when it is undone. */
    private void settle(Leaving leaving) {
        for (LeavingTaskRow task : tasks.rowsOf(leaving.id())) {
            boolean done = task.kind() == LeavingTaskKind.OWNER && task.ownerId() != task.personId()
                || task.kind() == LeavingTaskKind.DEPUTY && !Long.valueOf(task.personId()).equals(task.deputyId());
            if (task.status() == LeavingStatus.OPEN && done) {
                tasks.close(task.id(), LeavingStatus.DONE, true, today.moment(), null, null);
                audit.record(Actor.SYSTEM, "vertrek.afgevinkt", Subject.account(task.accountId()), task.account(), null, facts(task, null));
            } else if (task.status() == LeavingStatus.DONE && task.byItself() && !done) {
                tasks.reopen(task.id());
                audit.record(Actor.SYSTEM, "vertrek.heropend", Subject.account(task.accountId()), task.account(), facts(task, null), null);
            }
        }
        // An account that was closed asks for nothing any more.
        tasks.withdrawClosed(leaving.id(), today.moment());
        finish(leaving);
    }

    private void finish(Leaving leaving) {
        boolean open = tasks.open(leaving.id()) > 0;
        if (!open && leaving.status() == LeavingStatus.OPEN) {
            leavings.end(leaving.id(), LeavingStatus.DONE, today.moment());
        } else if (open && leaving.status() == LeavingStatus.DONE) {
            leavings.reopen(leaving.id());
        }
    }

    private List<LeavingTaskRow> open(long leavingId) {
        return tasks.rowsOf(leavingId).stream().filter(t -> t.status() == LeavingStatus.OPEN).toList();
    }

    /** Nobody is late with what they could not know: a leave that is recorded afterwards is to be dealt with the same day. */
    private LocalDate due(LocalDate lastDay) {
        return lastDay.isBefore(today.date()) ? today.date() : lastDay;
    }

    private static Map<String, Object> facts(LocalDate lastDay, @Nullable Integer accounts) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("uitDienst", lastDay);
        if (accounts != null) {
            facts.put("accounts", accounts);
        }
        return facts;
    }

    private static Map<String, Object> facts(LeavingTaskRow task, @Nullable String note) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("medewerker", task.person());
        facts.put("taak", task.kind().code());
        facts.put("toelichting", note);
        return facts;
    }
}
