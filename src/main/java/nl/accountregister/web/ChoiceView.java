package nl.accountregister.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Choice;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

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

    /** The choice in a field of a form. @param find what there is to choose from, for the words that were looked for and who is chosen */
    public static ChoiceView of(PageContext ctx, FormView form, String field, BiFunction<String, List<Long>, Choice> find) {
        String searched = form.value(field + TYPED).strip();
        Long chosen = Form.number(form.value(field));
        Choice choice = find.apply(searched, chosen == null ? List.of() : List.of(chosen));
        List<Option> options = choice.names().entrySet().stream().map(e -> new Option(String.valueOf(e.getKey()), e.getValue())).toList();
        String words = choice.more() ? ctx.t("form.search.more", choice.found(), searched) : ctx.t("form.search.found", choice.found(), searched);
        return new ChoiceView(choice.searching(), options, choice.searching() && !searched.isEmpty() ? words : null);
    }

    /** Whether a form asks to search: by its button, or by words in a field for which nobody has searched yet. */
    public static boolean asked(Form form, String... fields) {
        return form.text("actie").equals(SEARCH)
            || Arrays.stream(fields).anyMatch(field -> form.has(field + TYPED) && !form.text(field + TYPED).equals(form.text(field + DONE)));
    }
}
