package nl.accountregister.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A submitted form. Its session token was checked before a controller sees it. Text is handed on as typed; services
 * clean and check it. A form with a file is a POST that {@code @Consumes(MediaType.MULTIPART_FORM_DATA)}.
 */
public final class Form {

    private static final String REQUIRED = "error.required";

    private final Map<String, List<String>> values;

    private final Map<String, Upload> files;

    Form(Map<String, List<String>> values) {
        this(values, Map.of());
    }

    Form(Map<String, List<String>> values, Map<String, Upload> files) {
        this.values = values;
        this.files = files;
    }

    public String text(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? "" : all.get(0);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return !text(name).isBlank();
    }

    public Map<String, List<String>> values() {
        return values;
    }

    /** The file that was chosen; empty when none was. Only a {@code multipart/form-data} form has files. */
    public Optional<Upload> upload(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** A chosen row; null when nothing was chosen, and for what no select of ours offers. */
    @Nullable
    public Long id(String name) {
        return number(text(name));
    }

    @Nullable
    static Long number(String value) {
        return value.strip().matches("[1-9]\\d{0,17}") ? Long.valueOf(value.strip()) : null;
    }

    public <E extends Enum<E> & Coded> Optional<E> coded(String name, Class<E> type) {
        return Coded.find(type, text(name));
    }

    /**
     * A date of three fields, {@code <name>-dag}, {@code <name>-maand}, {@code <name>-jaar}; null when all are empty.
     *
     * @throws RuleViolation on the name when it is no date of the calendar
     */
    @Nullable
    public LocalDate date(String name) {
        String day = text(name + "-dag").strip();
        String month = text(name + "-maand").strip();
        String year = text(name + "-jaar").strip();
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return null;
        }
        try {
            if (year.length() != 4) {
                throw new DateTimeException("year");
            }
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException | NumberFormatException e) {
            throw RuleViolation.of(name, "error.date", String.join("-", day, month, year));
        }
    }

    /** As {@link #date(String)}, with what is wrong added to the faults; null then as well. */
    @Nullable
    public LocalDate date(String name, List<Violation> faults) {
        try {
            return date(name);
        } catch (RuleViolation e) {
            faults.addAll(e.violations());
            return null;
        }
    }

    /** The form to show again: what was typed, with what is wrong in the reader's language; all that is wrong with the whole has a blank name. */
    public FormView rejected(PageContext ctx, RuleViolation refusal) {
        Map<String, String> errors = new LinkedHashMap<>();
        Map<String, String> links = new LinkedHashMap<>();
        for (Violation violation : refusal.violations()) {
            String field = violation.field() == null ? "" : violation.field();
            while (field.isBlank() && errors.containsKey(field)) {
                field += " ";
            }
            if (errors.putIfAbsent(field, words(ctx, violation)) == null && violation.href() != null) {
                links.put(field, violation.href());
            }
        }
        return new FormView(values, errors, links);
    }

    /** A summary that says "fill this in" three times helps nobody: for common fields the text names what is missing. */
    private static String words(PageContext ctx, Violation violation) {
        String named = REQUIRED + "." + violation.field();
        boolean known = violation.key().equals(REQUIRED) && ctx.texts().has(ctx.language(), named);
        return ctx.t(known ? named : violation.key(), violation.args().toArray());
    }

    public FormView asTyped() {
        return new FormView(values, Map.of());
    }
}
