package nl.accountregister.document;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Woorden of a file with a list: how yes, several values and the statement are written in its language. */
final class TableWords {

    private final Texts texts;
    private final Language language;
    private final String yes;
    private final String no;

    TableWords(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
        this.yes = texts.get(language, "table.yes");
        this.no = texts.get(language, "table.no");
    }

    String yesNo(boolean value) {
        return value ? yes : no;
    }

    /** Text as it stands in a file for machines: codes as codes. */
    static String code(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Coded coded) {
            return coded.code();
        }
        if (value instanceof Collection<?> several) {
            return joined(several.stream().map(TableWords::code).toList());
        }
        return value.toString();
    }

    /** Text as it stands on paper: codes as their labels. */
    String label(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Coded coded) {
            return texts.label(language, coded);
        }
        if (value instanceof Collection<?> several) {
            return joined(several.stream().map(this::label).toList());
        }
        return value.toString();
    }

    private static String joined(List<String> all) {
        return String.join(", ", all);
    }

    /** A line of the statement. */
    record Line(String label, Object value) {
    }

    /** What the statement says, label by label; values are texts, a date, a moment and a number. */
    List<Line> statement(TableStatement statement) {
        List<Line> lines = new ArrayList<>();
        if (statement.day() != null) {
            lines.add(line("day", statement.day()));
        }
        lines.add(line("filter", statement.filter().isEmpty() ? texts.get(language, "table.statement.noFilter") : statement.filter()));
        lines.add(line("rows", statement.rows()));
        lines.add(line("moment", statement.moment()));
        lines.add(line("user", statement.user()));
        lines.add(line("organisation", statement.organisation()));
        return lines;
    }

    private Line line(String name, Object value) {
        return new Line(texts.get(language, "table.statement." + name), value);
    }

    List<String> headers(Table<?> table) {
        return table.columns().stream().map(c -> c.header(texts, language)).toList();
    }

    String get(String key, Object... args) {
        return texts.get(language, key, args);
    }
}
