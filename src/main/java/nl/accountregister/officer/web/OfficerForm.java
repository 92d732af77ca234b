package nl.accountregister.officer.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.officer.CellEntry;
import nl.accountregister.officer.OfficerDraft;
import nl.accountregister.officer.OfficerTie;
import nl.accountregister.officer.OfficerVersion;
import nl.accountregister.organisation.Profile;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Het formulier van een functionaris: reads what was typed, and fills it with what is stored. */
final class OfficerForm {

    /** Stands for the top of the table; an empty place means that it stays where it is, or comes at the foot. */
    static final String TOP = "-";

    private OfficerForm() {
    }

    /**
     * What was typed.
     *
     * @param before what the form was filled with; null for a new officer
     * @throws RuleViolation for dates that do not exist and choices that the form does not offer
     */
    static OfficerDraft read(Form form, Profile profile, @Nullable OfficerVersion before) {
        PlainText check = new PlainText();
        LocalDate from = date(form, "geldigVanaf", check);
        LocalDate until = date(form, "geldigTot", check);
        if (form.has("hoortBij") && form.coded("hoortBij", OfficerTie.class).isEmpty()) {
            check.refuse("hoortBij", "officer.choice");
        }
        List<CellEntry> personal = new CellLines(CellLines.PERSONAL, profile, before == null ? List.of() : before.officer().personal()).read(form, check);
        List<CellEntry> access = new CellLines(CellLines.ACCESS, profile, before == null ? List.of() : before.officer().access()).read(form, check);
        check.check();
        String place = form.text("plaats").strip();
        return new OfficerDraft("", form.text("naam"), form.text("naamEngels"), form.coded("hoortBij", OfficerTie.class).orElse(null), personal, access,
            place.isEmpty() ? null : place.equals(TOP) ? "" : place, from, until, form.text("toelichting"));
    }

    /** @throws RuleViolation when the form came without it */
    static int version(Form form) {
        if (!form.text("versie").matches("\\d{1,9}")) {
            throw RuleViolation.of(null, "officer.version.missing");
        }
        return Integer.parseInt(form.text("versie"));
    }

    static FormView of(OfficerVersion version, int number, Profile profile) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("versie", String.valueOf(number));
        values.put("naam", version.officer().name().nl());
        values.put("naamEngels", version.officer().name().en());
        values.put("hoortBij", version.officer().tie().code());
        values.put("geldigTot", version.validUntil() == null ? null : version.validUntil().toString());
        new CellLines(CellLines.PERSONAL, profile, version.officer().personal()).fill(values);
        new CellLines(CellLines.ACCESS, profile, version.officer().access()).fill(values);
        return FormView.of(values);
    }

    @Nullable
    private static LocalDate date(Form form, String name, PlainText check) {
        try {
            return form.date(name);
        } catch (RuleViolation e) {
            e.violations().forEach(v -> check.refuse(v.field(), v.key(), v.args().toArray()));
            return null;
        }
    }
}
