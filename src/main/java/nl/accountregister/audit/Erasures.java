package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wissingen as the chain has them on record: for each entry of which personal data were erased, what its values amount to
 * since. An entry that tells of an erasure holds no personal data itself, so that it is never erased.
 */
final class Erasures {

    /** Code of the action. */
    static final String ACTION = "auditlog.gewist";
    /** The attribute with the numbers and digests. */
    static final String ENTRIES = "regels";

    private static final Pattern LIST = Pattern.compile("\"" + ENTRIES + "\":\"([0-9a-f: ]*)\"");
    private static final Pattern ONE = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    private final Map<Long, String> digests = new HashMap<>();

    /** @param entries those with {@link #ACTION}, oldest first: of two erasures of one entry the last counts */
    static Erasures of(List<ChainEntry> entries) {
        Erasures erasures = new Erasures();
        for (ChainEntry e : entries) {
            String after = e.detail() == null ? null : e.detail().after();
            Matcher list = LIST.matcher(after == null ? "" : after);
            if (list.find()) {
                Matcher one = ONE.matcher(list.group(1));
                while (one.find()) {
                    // Nothing is erased before it was written.
                    if (Long.parseLong(one.group(1)) < e.seq()) {
                        erasures.digests.put(Long.valueOf(one.group(1)), one.group(2));
                    }
                }
            }
        }
        return erasures;
    }

    /** What the values of an entry should amount to; null when nothing of it was erased. */
    @Nullable
    String digest(long seq) {
        return digests.get(seq);
    }
}
