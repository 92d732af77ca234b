package nl.accountregister.person.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.officer.OfficerTable;
import nl.accountregister.person.ImportChange;
import nl.accountregister.person.ImportFault;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

import java.time.LocalDate;

/** What an import changes, and what is wrong with its file, in words. */
record ImportWords(Texts texts, Language language, OfficerTable table) {

    /** "E-mailadres: noor@oud.example → noor@nieuw.example". */
    String field(ImportChange.Field field) {
        String label = label(field);
        return field.before() == null ? texts.get(language, "person.import.field.new", label, value(field.after()))
            : texts.get(language, "person.import.field", label, value(field.before()), value(field.after()));
    }

    String label(ImportChange.Field field) {
        return texts.get(language, "person.fact." + field.name());
    }

    String value(@Nullable Object value) {
        if (value == null) {
            return texts.get(language, "person.import.nothing");
        }
        if (value instanceof LocalDate date) {
            return texts.date(language, date);
        }
        if (!(value instanceof ImportChange.Held held)) {
            return value.toString();
        }
        String officer = table.find(held.officer()).map(o -> o.name().in(language)).orElse(held.officer());
        String where = held.place() == null ? officer : texts.get(language, "person.holding", officer, held.place());
        return held.until() == null ? texts.get(language, "person.import.held", where, held.from())
            : texts.get(language, "person.import.held.until", where, held.from(), held.until());
    }

    String fault(ImportFault fault) {
        return texts.get(language, fault.key(), fault.args().toArray());
    }
}
