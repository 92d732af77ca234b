package nl.accountregister.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Choice;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A choice from many in a form, drawn by {@code component/chooser}: a select while they are few; when they are many a
 * field to search in and a select of what was found. Searching sends the form, which comes back as it was typed.
 *
 * @param searching whether there is a field to search in
 * @param found     what the last search found, in words; null before one
 */
public record ChoiceView(boolean searching, List<Option> options, @Nullable String found) {

    private static final String SEARCH = "zoek";
    private static final String TYPED = "-zoek";
    private static final String DONE = "-gezocht";

    public static ChoiceView of(PageContext ctx, FormView form, String field, Choice choice) {
        List<Option> options = choice.names().entrySet().stream().map(e -> new Option(String.valueOf(e.getKey()), e.getValue())).toList();
        String searched = searched(form, field);
        String words = choice.more() ? ctx.t("form.search.more", choice.found(), searched) : ctx.t("form.search.found", choice.found(), searched);
        return new ChoiceView(choice.searching(), options, choice.searching() && !searched.isEmpty() ? words : null);
    }

    /** What was looked for in this field; empty when nothing was. */
    public static String searched(FormView form, String field) {
        return form.value(field + TYPED).strip();
    }

    /** What is chosen now in these fields. */
    public static List<Long> chosen(FormView form, String... fields) {
        return Arrays.stream(fields).map(field -> Form.number(form.value(field))).filter(Objects::nonNull).toList();
    }

    /** Whether a form asks to search: by its button, or by words in a field for which nobody has searched yet. */
    public static boolean asked(Form form, String... fields) {
        return form.text("actie").equals(SEARCH)
            || Arrays.stream(fields).anyMatch(field -> form.has(field + TYPED) && !form.text(field + TYPED).equals(form.text(field + DONE)));
    }
}
