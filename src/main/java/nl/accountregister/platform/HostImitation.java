package nl.accountregister.platform;

import io.micronaut.core.annotation.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hosts that are made to be taken for a platform: {@code evilfacebook.com}, {@code faceb00k.com}, {@code linkedln.com}. */
final class HostImitation {

    /** Below this length a slip of one letter is too often another word. */
    private static final int SHORTEST_FOR_A_SLIP = 7;

    private final Map<String, Platform> guarded = new LinkedHashMap<>();

    HostImitation(List<CatalogueEntry> entries) {
        entries.forEach(entry ->
            entry.guarded().forEach(word -> guarded.put(LookAlike.skeleton(word), entry.platform())));
    }

    /** The imitated platform, or null. The host is no host of the catalogue. */
    @Nullable Platform of(String host) {
        String readable = HostName.readable(host);
        String whole = LookAlike.skeleton(readable);
        for (Map.Entry<String, Platform> word : guarded.entrySet()) {
            if (whole.contains(word.getKey())) {
                return word.getValue();
            }
        }
        for (String label : readable.split("\\.")) {
            String skeleton = LookAlike.skeleton(label);
            for (Map.Entry<String, Platform> word : guarded.entrySet()) {
                if (word.getKey().length() >= SHORTEST_FOR_A_SLIP && isOneSlipAway(skeleton, word.getKey())) {
                    return word.getValue();
                }
            }
        }
        return null;
    }

    /** One letter too many, too few, or other; or two changed about. */
    static boolean isOneSlipAway(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int same = 0;
        int shortest = Math.min(one.length(), other.length());
        while (same < shortest && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String restOfOne = one.substring(same);
        String restOfOther = other.substring(same);
        if (restOfOne.length() == restOfOther.length()) {
            return restOfOne.isEmpty() || restOfOne.substring(1).equals(restOfOther.substring(1))
                || restOfOne.length() > 1 && restOfOne.charAt(0) == restOfOther.charAt(1)
                && restOfOne.charAt(1) == restOfOther.charAt(0) && restOfOne.substring(2).equals(restOfOther.substring(2));
        }
        return restOfOne.length() > restOfOther.length()
            ? restOfOne.substring(1).equals(restOfOther) : restOfOther.substring(1).equals(restOfOne);
    }
}
