package nl.accountregister.web;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as it is shown: what was typed or stored, and per field what is wrong, in the reader's language.
 *
 * @param values per field name the value or values
 * @param errors per field name the message, in the order of the form; a blank name is for the form as a whole
 * @param links  per field name the page of what is in the way, for messages that are about such a thing
 */
public record FormView(Map<String, List<String>> values, Map<String, String> errors, Map<String, String> links) {

    public FormView(Map<String, List<String>> values, Map<String, String> errors) {
        this(values, errors, Map.of());
    }

    public static FormView empty() {
        return new FormView(Map.of(), Map.of());
    }

    /** A form filled with stored single values; nulls are left out. */
    public static FormView of(Map<String, String> stored) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        stored.forEach((name, value) -> {
            if (value != null) {
                values.put(name, List.of(value));
            }
        });
        return new FormView(values, Map.of());
    }

    public FormView with(Map<String, String> errors) {
        return new FormView(values, errors);
    }

    public String value(String field) {
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.get(0);
    }

    /** The value as a date, {@code 2026-11-20}; null when it is no date of the calendar. */
    @Nullable
    public LocalDate date(String field) {
        try {
            return value(field).matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(value(field)) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public boolean has(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    public boolean bad(String field) {
        return errors.containsKey(field);
    }

    public boolean isInvalid() {
        return !errors.isEmpty();
    }

    /** Null when there is nothing to go to. */
    @Nullable
    public String link(String field) {
        return links.get(field);
    }

    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /** The ids for {@code aria-describedby}: the hint, then the message. Null when there is neither. */
    @Nullable
    public String describedBy(String field, boolean hint) {
        String described = ((hint ? field + "-hint " : "") + (bad(field) ? field + "-fout" : "")).strip();
        return described.isEmpty() ? null : described;
    }
}
