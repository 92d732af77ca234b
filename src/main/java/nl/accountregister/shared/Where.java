package nl.accountregister.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Voorwaarden of a query with their values, in order. It writes SQL and knows no database. */
public final class Where {

    /** Sets one value of a statement, counted from 1, as {@code PreparedStatement::setObject} does. */
    @FunctionalInterface
    public interface Binder<E extends Exception> {
        void set(int index, Object value) throws E;
    }

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Adds a condition with a {@code ?} for each of its values. */
    public Where and(String condition, Object... some) {
        return and(condition, List.of(some));
    }

    /** The same with the values as a list. */
    public Where and(String condition, Collection<?> some) {
        conditions.add(condition);
        values.addAll(some);
        return this;
    }

    /** The values so far, for a condition that holds these conditions within it. */
    public List<Object> values() {
        return List.copyOf(values);
    }

    /** All values of a query in which some stand before these conditions. */
    public List<Object> after(Collection<?> some) {
        List<Object> all = new ArrayList<>(some);
        all.addAll(values);
        return all;
    }

    /** {@code " WHERE a AND b"}; empty without conditions. */
    public String sql() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** {@code " AND a AND b"}, to go on after a condition of the query itself; empty without conditions. */
    public String more() {
        return conditions.isEmpty() ? "" : " AND " + String.join(" AND ", conditions);
    }

    /** Sets the values from an index on, and returns the index after the last. */
    public <E extends Exception> int bind(int from, Binder<E> binder) throws E {
        return bind(from, values, binder);
    }

    /** Sets these values from an index on, and returns the index after the last. */
    public static <E extends Exception> int bind(int from, Collection<?> some, Binder<E> binder) throws E {
        int index = from;
        for (Object value : some) {
            binder.set(index++, value);
        }
        return index;
    }

    /** {@code "?, ?, ?"}, as many as there are values. */
    public static String marks(Collection<?> some) {
        return String.join(", ", Collections.nCopies(some.size(), "?"));
    }

    /** The value for {@code LOWER(x) LIKE ? ESCAPE '!'} that finds a text anywhere in x. */
    public static String anywhere(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
