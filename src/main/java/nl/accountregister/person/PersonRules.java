package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.shared.PlainText;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Regels for the data of a medewerker. Everything wrong is reported at once. */
@Singleton
class PersonRules {

    static final int MAX_NAME = 160;
    static final int MAX_EMAIL = 254;
    static final int MAX_STAFF_NUMBER = 32;
    static final LocalDate EARLIEST = LocalDate.of(1940, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    /** Plain letters only: the databases differ in what they hold for the same letter with an accent. */
    private static final String EMAIL = "[A-Za-z0-9_][A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{0,63}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";
    private static final String STAFF_NUMBER = "[A-Za-z0-9]([A-Za-z0-9 ./_-]*[A-Za-z0-9])?";
    /** What a spreadsheet would run as a formula; no name starts so. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private final PersonRepository people;
    private final PersonOfficerRepository officers;

    PersonRules(PersonRepository people, PersonOfficerRepository officers) {
        this.people = people;
        this.officers = officers;
    }

    /** @throws nl.accountregister.shared.RuleViolation with everything that is wrong */
    Person check(NewPerson data, @Nullable Person before) {
        PlainText check = new PlainText();
        Person person = clean(check, data, before == null ? null : before.id());
        Long id = person.id();
        if (person.email() != null) {
            taken(check, "email", "person.email.taken", people.withEmail(person.email().toLowerCase(Locale.ROOT)), id);
        }
        if (person.staffNumber() != null) {
            taken(check, "personeelsnummer", "person.staffNumber.taken", people.withStaffNumber(person.staffNumber().toLowerCase(Locale.ROOT)), id);
        }
        if (before != null && person.inServiceFrom() != null && person.inServiceFrom().isAfter(before.inServiceFrom())) {
            officers.firstDay(id).filter(first -> first.isBefore(person.inServiceFrom()))
                .ifPresent(first -> check.refuse("inDienst", "person.from.officer", first));
        }
        check.check();
        return person;
    }

    /** What can be told without looking at other people. The name is empty and the first day null after a violation. */
    static Person clean(PlainText check, NewPerson data, @Nullable Long id) {
        String name = name(check, data.name());
        String email = email(check, data.email());
        String number = staffNumber(check, data.staffNumber());
        if (data.inServiceFrom() == null) {
            check.refuse("inDienst", "error.required");
        } else {
            sane(check, "inDienst", data.inServiceFrom());
        }
        lastDay(check, data.inServiceFrom(), data.inServiceUntil());
        return new Person(id, name, email, data.inServiceFrom(), data.inServiceUntil(), number);
    }

    static void lastDay(PlainText check, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (until == null) {
            return;
        }
        sane(check, "uitDienst", until);
        if (from != null && until.isBefore(from)) {
            check.refuse("uitDienst", "person.until.before", from);
        }
    }

    static void sane(PlainText check, String field, LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            check.refuse(field, "person.date.range", EARLIEST.getYear(), LATEST.getYear());
        }
    }

    private static String name(PlainText check, @Nullable String raw) {
        String name = check.line("naam", raw, MAX_NAME);
        if (!name.isEmpty() && FORMULA.indexOf(name.charAt(0)) >= 0) {
            check.refuse("naam", "person.name.formula", name.substring(0, 1));
        }
        return name;
    }

    @Nullable
    private static String email(PlainText check, @Nullable String raw) {
        String email = check.optionalLine("email", raw, MAX_EMAIL);
        if (!email.isEmpty() && !email.matches(EMAIL)) {
            check.refuse("email", "person.email.form");
        }
        return email.isEmpty() ? null : email;
    }

    @Nullable
    private static String staffNumber(PlainText check, @Nullable String raw) {
        String number = check.optionalLine("personeelsnummer", raw, MAX_STAFF_NUMBER);
        if (!number.isEmpty() && !number.matches(STAFF_NUMBER)) {
            check.refuse("personeelsnummer", "person.staffNumber.form");
        }
        return number.isEmpty() ? null : number;
    }

    private static void taken(PlainText check, String field, String key, Optional<Person> other, @Nullable Long self) {
        other.filter(p -> !p.id().equals(self)).ifPresent(p -> check.refuse(field, key, p.name()));
    }
}
