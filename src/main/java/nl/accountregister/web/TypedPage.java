package nl.accountregister.web;

import nl.accountregister.shared.Conflict;

import java.util.List;

/**
 * What somebody typed and can be saved nowhere any more, since others went on meanwhile: to copy before it is gone. It answers 409.
 *
 * @param message why it was not saved
 * @param href    page where things are as they are now
 * @param typed   what was typed
 */
public record TypedPage(String message, String href, List<Answer> typed) {

    public static final String TEMPLATE = "site/typed";

    /** What stood in one field. @param words as it was typed, or each of several; none when it was left open */
    public record Answer(String label, List<String> words) {

        /** Of a field with one text. */
        public static Answer of(String label, String text) {
            return new Answer(label, text.isBlank() ? List.of() : List.of(text.strip()));
        }
    }

    /** The page without the fields that were left open. */
    public static TypedPage of(PageContext ctx, Conflict conflict, String href, List<Answer> typed) {
        return new TypedPage(ctx.t(conflict.key(), conflict.args().toArray()), href, typed.stream().filter(a -> !a.words().isEmpty()).toList());
    }
}
