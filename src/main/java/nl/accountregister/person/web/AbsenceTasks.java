package nl.accountregister.person.web;

import jakarta.inject.Singleton;
import nl.accountregister.person.Absence;
import nl.accountregister.person.Absences;
import nl.accountregister.web.HomeTasks;
import nl.accountregister.web.PageContext;

import java.util.List;

/** Afwezigheid on the home page of who is away, and looks all the same: perhaps they are back. */
@Singleton
class AbsenceTasks implements HomeTasks {

    private final Absences absences;

    AbsenceTasks(Absences absences) {
        this.absences = absences;
    }

    @Override
    public List<Task> of(PageContext ctx) {
        Long me = ctx.actor().personId();
        return me == null ? List.of() : absences.on(ctx.today(), List.of(me)).values().stream().map(a -> task(ctx, a)).toList();
    }

    private static Task task(PageContext ctx, Absence a) {
        return new Task(ctx.t("person.absence.task"), "/medewerkers/" + a.personId() + "/afwezigheid/" + a.id() + "/wijzigen",
            ctx.t("person.absence.task.note", a.untilOn()), "orange", ctx.t("person.absence.now"));
    }
}
