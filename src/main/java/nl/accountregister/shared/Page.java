package nl.accountregister.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param rows   the rows of this page
 * @param total  how many rows there are in all, never the count of this page
 * @param number page number, from 1
 * @param size   rows a page, at most 100
 */
public record Page<T>(List<T> rows, long total, int number, int size) {

    /** Which part of a list is asked for. */
    public record Slice(int number, int size) {
        public static final int DEFAULT_SIZE = 25;
        public static final int MAX_SIZE = 100;

        public static Slice first() {
            return new Slice(1, DEFAULT_SIZE);
        }

        public long offset() {
            return (number - 1L) * size;
        }
    }

    public static <T> Page<T> of(List<T> rows, long total, Slice slice) {
        return new Page<>(List.copyOf(rows), total, slice.number(), slice.size());
    }

    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(rows.stream().map(mapping).toList(), total, number, size);
    }

    /** The number of the last page; 1 for an empty list. */
    public int last() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
