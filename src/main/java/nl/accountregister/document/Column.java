package nl.accountregister.document;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * Kolom of a list that can be taken along as a file: said once, and all kinds of file follow from it.
 *
 * @param id      its name in addresses and in JSON, such as {@code herzieningOp}
 * @param key     text key of its header
 * @param header  its header where no text key says it; null otherwise
 * @param width   how many characters are usual in it, at most 60; sheets and paper share their room by it
 * @param onPaper whether it stands in a PDF unless columns were chosen
 * @param value   what stands in it, of the type that its kind names; null for nothing
 */
public record Column<R>(String id, String key, @Nullable Bilingual header, ColumnKind kind, int width, boolean onPaper, Function<? super R, ?> value) {

    private static final int MAX_WIDTH = 60;

    public Column {
        if (width < 1 || width > MAX_WIDTH) {
            throw new IllegalArgumentException("A column is 1 to " + MAX_WIDTH + " characters wide: " + id);
        }
    }

    /** Text, a coded value, or a collection of those. */
    public static <R> Column<R> text(String id, String key, int width, Function<? super R, ?> value) {
        return new Column<>(id, key, null, ColumnKind.TEXT, width, true, value);
    }

    public static <R> Column<R> number(String id, String key, int width, Function<? super R, ? extends Number> value) {
        return new Column<>(id, key, null, ColumnKind.NUMBER, width, true, value);
    }

    public static <R> Column<R> date(String id, String key, Function<? super R, LocalDate> value) {
        return new Column<>(id, key, null, ColumnKind.DATE, 12, true, value);
    }

    public static <R> Column<R> moment(String id, String key, Function<? super R, Instant> value) {
        return new Column<>(id, key, null, ColumnKind.MOMENT, 20, true, value);
    }

    public static <R> Column<R> yesNo(String id, String key, Function<? super R, Boolean> value) {
        return new Column<>(id, key, null, ColumnKind.YES_NO, 8, true, value);
    }

    public static <R> Column<R> link(String id, String key, int width, Function<? super R, String> value) {
        return new Column<>(id, key, null, ColumnKind.LINK, width, true, value);
    }

    /** The same, but in a PDF only when it was chosen: paper has room for ten or so. */
    public Column<R> notOnPaper() {
        return new Column<>(id, key, header, kind, width, false, value);
    }

    /** The same with its header said here, for lists whose headers are no texts of the interface. */
    public Column<R> headed(String dutch, String english) {
        return new Column<>(id, key, new Bilingual(dutch, english), kind, width, onPaper, value);
    }

    public String header(Texts texts, Language language) {
        return header == null ? texts.get(language, key) : header.in(language);
    }
}
