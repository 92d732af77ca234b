package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Today;

import java.time.LocalDate;

/** Regels for an afwezigheid. Everything wrong is reported at once. */
@Singleton
class AbsenceRules {

    private final PersonRepository people;
    private final AbsenceRepository absences;
    private final Today today;

    AbsenceRules(PersonRepository people, AbsenceRepository absences, Today today) {
        this.people = people;
        this.absences = absences;
        this.today = today;
    }

    /**
     * What was given, cleaned.
     *
     * @param id the one that is changed, which may overlap itself; null for a new one
     * @throws nl.accountregister.shared.RuleViolation with everything that is wrong
     */
    NewAbsence check(Person person, NewAbsence data, @Nullable Long id) {
        PlainText check = new PlainText();
        boolean from = day(check, "vanaf", data.from());
        boolean until = day(check, "tot", data.until());
        if (from && until) {
            period(check, person, data.from(), data.until());
        }
        if (from && until && check.violations().isEmpty()) {
            absences.within(person.id(), data.from(), data.until()).stream().filter(a -> !a.id().equals(id)).findFirst()
                .ifPresent(a -> check.refuse("vanaf", "person.absence.overlap", a.fromOn(), a.untilOn()));
        }
        if (data.substituteId() != null) {
            substitute(check, person, data.substituteId(), from ? data.from() : today.date());
        }
        String note = check.optionalBlock("toelichting", data.note(), Absences.MAX_NOTE);
        check.check();
        return new NewAbsence(data.from(), data.until(), data.substituteId(), note.isEmpty() ? null : note);
    }

    /** Whether there is a day that can be looked at. */
    private static boolean day(PlainText check, String field, @Nullable LocalDate day) {
        if (day == null) {
            check.refuse(field, "error.required");
            return false;
        }
        int before = check.violations().size();
        PersonRules.sane(check, field, day);
        return check.violations().size() == before;
    }

    private void period(PlainText check, Person person, LocalDate from, LocalDate until) {
        LocalDate now = today.date();
        if (until.isBefore(from)) {
            check.refuse("tot", "person.absence.reversed", from);
        } else if (until.isBefore(now)) {
            check.refuse("tot", "person.absence.past");
        } else if (!until.isBefore(from.plusYears(1))) {
            check.refuse("tot", "person.absence.long");
        } else if (from.isAfter(now.plusYears(1))) {
            check.refuse("vanaf", "person.absence.far");
        }
        if (from.isBefore(person.inServiceFrom())) {
            check.refuse("vanaf", "person.absence.beforeService", person.inServiceFrom());
        } else if (person.inServiceUntil() != null && from.isAfter(person.inServiceUntil())) {
            check.refuse("vanaf", "person.absence.afterService", person.inServiceUntil());
        }
    }

    /** In service when it begins, or today when it has begun; what happens to the substitute later is shown, and refuses nothing. */
    private void substitute(PlainText check, Person person, long substitute, LocalDate from) {
        LocalDate begin = from.isBefore(today.date()) ? today.date() : from;
        if (person.id() == substitute) {
            check.refuse("vervanger", "person.absence.self");
        } else if (people.findById(substitute).filter(p -> p.isInService(begin)).isEmpty()) {
            check.refuse("vervanger", "person.absence.substitute", begin);
        }
    }
}
