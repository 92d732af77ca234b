package nl.accountregister.evidence;

import nl.accountregister.history.AsOf;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.Texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The population of a control on a day as SQL: the file {@code evidence/<control>.sql}. Words in braces stand for moments and days of the peildatum,
 * which are bound as values in the order in which they stand.
 */
final class ControlSql {

    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");
    private static final Map<Control, String> FILES = new EnumMap<>(Control.class);
    /** The ontheffing of an exception that held on the peildatum. */
    private static final String EXEMPT = "CASE WHEN c.fault IS NOT NULL AND c.situation IS NOT NULL THEN (SELECT MAX(e.ends_on) FROM exemption e WHERE e.situation = c.situation"
        + " AND e.granted_at < {end} AND e.ends_on >= {day} AND (e.withdrawn_at IS NULL OR e.withdrawn_at >= {end})) END";

    private final LocalDate day;
    private final Collection<AccountKind> planKinds;
    private final List<Object> values = new ArrayList<>();
    private final String sql;

    static {
        Arrays.stream(Control.values()).filter(c -> c != Control.REGISTER_COMPLETE).forEach(c -> FILES.put(c, read(c)));
    }

    /**
     * @param before    what stands before the population, which is called {@code w}
     * @param after     what stands behind it, without values of its own before those of the caller
     * @param planKinds kinds of account that need a plan
     */
    ControlSql(Control control, LocalDate day, Collection<AccountKind> planKinds, String before, String after) {
        this.day = day;
        this.planKinds = planKinds;
        this.sql = filled(before + " FROM (SELECT c.*, " + EXEMPT + " AS exempt_until FROM (" + FILES.get(control) + ") c) w" + after);
    }

    String sql() {
        return sql;
    }

    /** Sets its values from 1 on, and returns the index after the last. */
    int bind(PreparedStatement statement) throws SQLException {
        int index = 1;
        for (Object value : values) {
            statement.setObject(index++, value);
        }
        return index;
    }

    private String filled(String text) {
        Matcher words = WORD.matcher(text);
        StringBuilder made = new StringBuilder();
        while (words.find()) {
            words.appendReplacement(made, Matcher.quoteReplacement(word(words.group(1))));
        }
        return words.appendTail(made).toString();
    }

    private String word(String word) {
        return switch (word) {
            case "end" -> value(end(day));
            case "day" -> value(Date.valueOf(day));
            case "dayBefore" -> value(Date.valueOf(day.minusDays(1)));
            case "yearAgo" -> value(Date.valueOf(day.minusYears(1)));
            case "inForce" -> "h.known_from < " + value(end(day)) + " AND h.known_until >= " + value(end(day));
            case "planKinds" -> planKinds.isEmpty() ? "'-'" : planKinds.stream().map(k -> "'" + k.name() + "'").sorted().collect(Collectors.joining(", "));
            case "closedOn" -> localDate("t.closed_at");
            default -> throw new IllegalStateException("No such word: " + word);
        };
    }

    private String value(Object value) {
        values.add(value);
        return "?";
    }

    /** The day in Amsterdam of a moment of the last years; a database need not know of time zones. */
    private String localDate(String column) {
        StringBuilder cases = new StringBuilder("CAST(CASE");
        Instant until = end(day).toInstant();
        ZoneOffsetTransition next = Texts.AMSTERDAM.getRules().nextTransition(until.minusSeconds(3L * 366 * 86_400));
        while (next != null && next.getInstant().isBefore(until)) {
            cases.append(" WHEN ").append(column).append(" < ").append(value(Timestamp.from(next.getInstant()))).append(" THEN ").append(column)
                .append(" + INTERVAL '").append(next.getOffsetBefore().getTotalSeconds() / 3600).append("' HOUR");
            next = Texts.AMSTERDAM.getRules().nextTransition(next.getInstant());
        }
        int hours = Texts.AMSTERDAM.getRules().getOffset(until.minusSeconds(1)).getTotalSeconds() / 3600;
        return cases.append(" ELSE ").append(column).append(" + INTERVAL '").append(hours).append("' HOUR END AS DATE)").toString();
    }

    /** The first moment after a day of the organisation. */
    private static Timestamp end(LocalDate day) {
        return Timestamp.from(AsOf.end(day));
    }

    private static String read(Control control) {
        String file = "/evidence/" + control.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql";
        try (InputStream in = ControlSql.class.getResourceAsStream(file)) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                .filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
