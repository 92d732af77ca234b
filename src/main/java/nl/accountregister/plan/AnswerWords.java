package nl.accountregister.plan;

import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/** Antwoord in woorden: answers as people read them on a page and in a PDF, rather than as they are stored. */
public final class AnswerWords {

    private static final Pattern EMPTY_LINES = Pattern.compile("\n[ \t\n]*\n");

    private final Texts texts;
    private final Language language;

    public AnswerWords(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    /** The words of each value: the label of a choice, "ja", "20 november 2026"; a value that is none of these as it is. */
    public List<String> of(Question question, List<String> answer) {
        return answer.stream().map(value -> word(question, value)).toList();
    }

    /** The same where line after empty line would fill pages, on paper and on screens: no more than one empty line at a time. */
    public List<String> onPaper(Question question, List<String> answer) {
        return of(question, answer).stream().map(AnswerWords::closed).toList();
    }

    /** Text as {@link #onPaper} has it. */
    public static String closed(String text) {
        return EMPTY_LINES.matcher(text).replaceAll("\n\n");
    }

    /** Whether an answer is so short that a page break within it would look like a mistake. */
    public static boolean isShort(List<String> words) {
        return words.stream().mapToInt(String::length).sum() <= 700 && words.stream().mapToLong(w -> w.lines().count()).sum() <= 8;
    }

    private String word(Question question, String value) {
        return switch (question.kind()) {
            case CHOICE, SEVERAL -> question.option(value).map(o -> o.label().in(language)).orElse(value);
            case YES_NO -> value.equals("ja") || value.equals("nee") ? texts.get(language, "plan." + value) : value;
            case DATE -> date(value);
            default -> value;
        };
    }

    private String date(String value) {
        try {
            return texts.date(language, LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }
}
