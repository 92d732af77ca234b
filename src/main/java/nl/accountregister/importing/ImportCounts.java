package nl.accountregister.importing;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Aantallen of a trial, in rows.
 *
 * @param rows      that are not empty
 * @param ready     that can come in as they are
 * @param near      that can come in when somebody says that they are no doubles; not among {@code ready}
 * @param unchanged that the register has just so
 * @param doubles   of accounts that are in the register, or in the file, already
 * @param bad       with something wrong in them
 * @param findings  how many things there are to say, those that are not kept too
 */
public record ImportCounts(int rows, int ready, int near, int unchanged, int doubles, int bad, int findings) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0);

    /** Rows that stay out, whatever is chosen. */
    public int out() {
        return doubles + bad;
    }

    String text() {
        return IntStream.of(rows, ready, near, unchanged, doubles, bad, findings).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    static ImportCounts of(String text) {
        int[] n = Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
        return new ImportCounts(n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
    }
}
