package nl.accountregister.importing;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Bevindingen of one trial, put into words as they come. Those beyond the most are counted and not kept. */
final class Findings {

    /** Most that are kept; who has more has one cause. */
    static final int MOST = 100_000;
    private static final int MOST_NEW = 25;

    private final Texts texts;
    private final List<Finding> kept = new ArrayList<>();
    private int count;
    private int fresh;

    Findings(Texts texts) {
        this.texts = texts;
    }

    void add(int row, Finding.Kind kind, LineFault fault, @Nullable String href) {
        count++;
        if (kept.size() < MOST) {
            kept.add(new Finding(row, kind, fault.field(), words(Language.NL, fault), words(Language.EN, fault), fault.unknown(), href));
        }
    }

    /** One of the first that will come in, to look at. */
    void addNew(int row, String name, String platform, @Nullable String url) {
        if (fresh++ < MOST_NEW) {
            String words = name + " (" + platform + ")" + (url == null ? "" : " " + url);
            kept.add(new Finding(row, Finding.Kind.NEW, null, words, words, null, null));
        }
    }

    int count() {
        return count;
    }

    List<Finding> sorted() {
        return kept.stream().sorted(Comparator.comparingInt(Finding::row)).toList();
    }

    private String words(Language language, LineFault fault) {
        return texts.get(language, fault.key(), fault.args().stream().map(arg -> arg instanceof Coded coded ? texts.label(language, coded)
            : arg instanceof List<?> fields ? fields(language, fields) : arg).toArray());
    }

    /** Names of fields, as the reader knows them. */
    private String fields(Language language, List<?> codes) {
        return String.join(", ", codes.stream().map(code -> texts.get(language, "importing.field." + code)).toArray(String[]::new));
    }

    @Override
    public String toString() {
        return Arrays.toString(kept.toArray());
    }
}
