package nl.accountregister.document;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

import java.util.function.IntPredicate;

/**
 * Text of one document with words in place of characters that none of its fonts has: "[Hebreeuws, 9 tekens]". An empty
 * box would not tell the reader that something is missing.
 */
final class ShowableText {

    private final IntPredicate shown;
    private final Language language;
    private final Texts texts;
    private boolean replaced;

    ShowableText(IntPredicate shown, Language language, Texts texts) {
        this.shown = shown;
        this.language = language;
        this.texts = texts;
    }

    /** The same for a part of the document that has fewer letters. */
    ShowableText where(IntPredicate also) {
        return new ShowableText(also.and(shown), language, texts);
    }

    /** The text as it can be printed; the same text when all of it can. */
    String of(String text) {
        if (text.codePoints().allMatch(this::isShown)) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        StringBuilder printable = new StringBuilder();
        for (int i = 0; i < characters.length; ) {
            if (isShown(characters[i])) {
                printable.appendCodePoint(characters[i++]);
            } else if (Character.isSpaceChar(characters[i])) {
                printable.append(' ');
                i++;
            } else {
                int end = endOfRun(characters, i);
                printable.append(words(characters, i, end));
                i = end;
            }
        }
        return printable.toString();
    }

    /** Whether anything of this document was replaced. */
    boolean hasReplaced() {
        return replaced;
    }

    /** One sentence on what stands between brackets. */
    String explanation() {
        return texts.get(language, "document.unshown.note");
    }

    /** As far as there is nothing but what cannot be shown, in one script, and the blanks between. */
    private int endOfRun(int[] characters, int start) {
        int script = script(characters[start]);
        int end = start + 1;
        for (int i = end; i < characters.length; i++) {
            boolean blank = characters[i] == ' ';
            if (!blank && (isShown(characters[i]) || script(characters[i]) != script && script(characters[i]) != UScript.INHERITED)) {
                break;
            }
            end = blank ? end : i + 1;
        }
        return end;
    }

    private String words(int[] characters, int start, int end) {
        replaced = true;
        int count = 0;
        for (int i = start; i < end; i++) {
            count += characters[i] == ' ' ? 0 : 1;
        }
        int script = script(characters[start]);
        return script == UScript.COMMON || script == UScript.INHERITED || script == UScript.UNKNOWN
            ? texts.get(language, "document.unshown.signs", count)
            : texts.get(language, "document.unshown.script",
                ULocale.getDisplayScript("und_" + UScript.getShortName(script), ULocale.forLocale(language.locale())), count);
    }

    private boolean isShown(int c) {
        return c == '\n' || c == '\t' || c == '\r' || shown.test(c);
    }

    private static int script(int codePoint) {
        return UScript.getScript(codePoint);
    }
}
