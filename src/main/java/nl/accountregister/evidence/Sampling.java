package nl.accountregister.evidence;

import nl.accountregister.shared.Sha256;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Trekking of a sample: the items are put in the order of the SHA-256 of {@code <seed>/<key>} (UTF-8, as lower-case hexadecimal digits), and
 * the first so many are the sample. Who has the list of keys and the seed draws the same one, with any tool; the order in which a database gives
 * the keys plays no part.
 */
final class Sampling {

    private final String seed;
    private final int size;
    private final PriorityQueue<Drawn> first = new PriorityQueue<>(Comparator.comparing(Drawn::digest).reversed());

    /** @param size how many are drawn at most */
    Sampling(String seed, int size) {
        this.seed = seed;
        this.size = size;
    }

    /** An item that was drawn. @param digest by which it came */
    record Drawn(String key, String digest) {
    }

    void offer(String key) {
        first.add(new Drawn(key, digest(seed, key)));
        if (first.size() > size) {
            first.poll();
        }
    }

    /** What was drawn, in the order of the drawing. */
    List<Drawn> drawn() {
        return first.stream().sorted(Comparator.comparing(Drawn::digest)).toList();
    }

    static String digest(String seed, String key) {
        return Sha256.of(seed + "/" + key);
    }
}
