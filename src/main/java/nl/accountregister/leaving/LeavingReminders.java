package nl.accountregister.leaving;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the reminders of one late checklist in the outbox, whole or not at all. */
@Singleton
class LeavingReminders {

    private final LeavingRepository leavings;
    private final LeavingTaskRepository tasks;
    private final LeavingMail mail;
    private final People people;
    private final AuditLog audit;
    private final Today today;

    LeavingReminders(LeavingRepository leavings, LeavingTaskRepository tasks, LeavingMail mail, People people, AuditLog audit, Today today) {
        this.leavings = leavings;
        this.tasks = tasks;
        this.mail = mail;
        this.people = people;
        this.audit = audit;
        this.today = today;
    }

    /** Those behind the one that was last seen; they are locked and looked at again one by one. */
    @Transactional
    List<Long> due(long after) {
        LocalDate day = today.date();
        return leavings.toRemind(after, day.minusDays(LeavingStep.FIRST.days()), LeavingStep.FIRST.days(), day.minusDays(LeavingStep.SECOND.days()),
            LeavingStep.SECOND.days());
    }

    /** @return number of messages; 0 when another server was before, or all has been done meanwhile */
    @Transactional
    int remind(long id) {
        Leaving leaving = leavings.lock(id).orElseThrow();
        Set<LeavingStep> steps = Arrays.stream(LeavingStep.values())
            .filter(s -> s.days() > leaving.remindedStep() && !leaving.dueOn().plusDays(s.days()).isAfter(today.date()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(LeavingStep.class)));
        List<LeavingTaskRow> open = tasks.rowsOf(id).stream().filter(t -> t.status() == LeavingStatus.OPEN).toList();
        if (leaving.status() != LeavingStatus.OPEN || steps.isEmpty() || open.isEmpty()) {
            return 0;
        }
        Person leaver = people.get(leaving.personId());
        int last = steps.stream().mapToInt(LeavingStep::days).max().orElseThrow();
        leavings.reminded(id, last);
        int sent = mail.late(leaver, leaving, open, steps);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("trede", last);
        facts.put("open", open.size());
        facts.put("berichten", sent);
        audit.record(Actor.SYSTEM, "vertrek.herinnerd", Subject.person(leaver.id()), leaver.name(), null, facts);
        return sent;
    }
}
