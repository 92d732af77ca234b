package nl.accountregister.leaving;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.access.LeaversAccess;
import nl.accountregister.person.People;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Refused;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Vertrek: the checklists of who leaves. Communications, auditors and administrators see all of them; others see what
 * concerns accounts that they own or deputise or that belong to their locations, and who leaves sees their own.
 */
@Singleton
public class Leavings {

    /** The longest remark, in characters. */
    public static final int MAX_NOTE = 1000;
    /** So many tasks of one checklist are shown, those that are open first. */
    public static final int MOST = 1000;

    private final LeavingRepository leavings;
    private final LeavingLists lists;
    private final LeavingTaskRepository tasks;
    private final LeavingBook book;
    private final LeaversAccess access;
    private final People people;

    Leavings(LeavingRepository leavings, LeavingLists lists, LeavingTaskRepository tasks, LeavingBook book, LeaversAccess access, People people) {
        this.leavings = leavings;
        this.lists = lists;
        this.tasks = tasks;
        this.book = book;
        this.access = access;
        this.people = people;
    }

    /** A checklist with the tasks that the reader may see, {@link #MOST} at most. @param left how many more there are */
    public record Checklist(LeavingRow leaving, List<LeavingTaskRow> tasks, int left) {

        static Checklist of(LeavingRow leaving, List<LeavingTaskRow> seen) {
            if (seen.size() <= MOST) {
                return new Checklist(leaving, seen, 0);
            }
            return new Checklist(leaving, seen.stream().sorted(Comparator.comparing(t -> t.status() != LeavingStatus.OPEN)).limit(MOST).toList(), seen.size() - MOST);
        }
    }

    /**
     * A page of the list: what is open first, by the day on which it must be done.
     *
     * @throws nl.accountregister.shared.BadRequest for a day of which nothing can be known
     */
    public Page<LeavingRow> search(Actor actor, LeavingFilter filter, Page.Slice slice) {
        Permission.SIGNED_IN.require(actor);
        return lists.page(actor, filter, slice);
    }

    /** How many there are of a kind, for the figures that link to the list. */
    public long count(Actor actor, LeavingFilter filter) {
        Permission.SIGNED_IN.require(actor);
        return lists.count(actor, filter);
    }

    /** @throws NotFound also when the actor may see none of it */
    public Checklist get(Actor actor, long id) {
        Permission.SIGNED_IN.require(actor);
        LeavingRow leaving = leavings.row(id).orElseThrow(NotFound::new);
        List<LeavingTaskRow> seen = seen(actor, tasks.rowsOf(id));
        if (seen.isEmpty() && !Permission.SEE_EVERYTHING.heldBy(actor) && !actor.is(leaving.personId())) {
            throw new NotFound();
        }
        return Checklist.of(leaving, seen);
    }

    /** Every leave of a medewerker, the latest first; for who sees everything, and of oneself. Nothing for others. */
    public List<LeavingRow> ofPerson(Actor actor, long personId) {
        return actor.is(personId) || Permission.SEE_EVERYTHING.heldBy(actor) ? leavings.ofPerson(personId) : List.of();
    }

    /** What has yet to be done for an account, whoever leaves; what the actor may not see is left out. */
    public List<LeavingTaskRow> openOnAccount(Actor actor, long accountId) {
        return seen(actor, tasks.openOnAccount(accountId));
    }

    /**
     * Ticks a task off, by communications or who answers for the account.
     *
     * @param note what the reader should know; null or empty for nothing
     * @return the number of its checklist
     * @throws NotFound when the actor may not see it
     * @throws Refused  when the actor may see but not do it, such as who leaves
     * @throws Conflict when it was done before, or is ticked off by itself
     * @throws nl.accountregister.shared.RuleViolation when the remark is too long
     */
    @Transactional
    public long tick(Actor actor, long taskId, @Nullable String note) {
        Permission.SIGNED_IN.require(actor);
        LeavingTaskRow task = task(actor, taskId);
        if (!task.isTickedBy(actor)) {
            throw new Refused("LEAVING_TASK", "leaving.refused");
        }
        PlainText check = new PlainText();
        String text = check.optionalBlock("toelichting", note, MAX_NOTE);
        check.check();
        if (task.kind().isSeen() && task.status() == LeavingStatus.OPEN) {
            throw new Conflict(task.kind() == LeavingTaskKind.OWNER ? "leaving.owner.first" : "leaving.deputy.first", task.account())
                .at("/vertrek/" + task.leavingId());
        }
        if (task.status() != LeavingStatus.OPEN || !book.tick(actor, task, text.isEmpty() ? null : text)) {
            throw new Conflict("leaving.already", task.account()).at("/vertrek/" + task.leavingId());
        }
        if (task.kind() == LeavingTaskKind.REMOVE) {
            access.removed(actor, task.accountId(), task.personId(), task.person());
        }
        return task.leavingId();
    }

    /**
     * Takes a tick back, by who may tick it off: it was not done after all, and what it ended in rights ends with the last day again.
     *
     * @return the number of its checklist
     * @throws NotFound as {@link #tick}
     * @throws Refused  as {@link #tick}
     * @throws Conflict when it is open, goes by itself, or the leave was taken back
     */
    @Transactional
    public long untick(Actor actor, long taskId) {
        Permission.SIGNED_IN.require(actor);
        LeavingTaskRow task = task(actor, taskId);
        if (!task.isTickedBy(actor)) {
            throw new Refused("LEAVING_TASK", "leaving.refused");
        }
        if (!book.untick(actor, task)) {
            throw new Conflict("leaving.notTicked", task.account()).at("/vertrek/" + task.leavingId());
        }
        if (task.kind() == LeavingTaskKind.REMOVE) {
            access.notRemoved(actor, task.accountId(), task.personId(), task.person(), task.lastDay());
        }
        return task.leavingId();
    }

    /** @throws NotFound also when the actor may not see it */
    public LeavingTaskRow task(Actor actor, long taskId) {
        LeavingTaskRow task = tasks.row(taskId).orElseThrow(NotFound::new);
        if (seen(actor, List.of(task)).isEmpty()) {
            throw new NotFound();
        }
        return task;
    }

    private List<LeavingTaskRow> seen(Actor actor, List<LeavingTaskRow> all) {
        if (all.isEmpty() || Permission.SEE_EVERYTHING.heldBy(actor)) {
            return all;
        }
        Set<Long> own = people.ownLocations(actor);
        return all.stream().filter(t -> actor.is(t.personId()) || actor.is(t.ownerId()) || actor.is(t.deputyId())
            || t.locationId() != null && own.contains(t.locationId())).toList();
    }
}
