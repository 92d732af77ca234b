package nl.accountregister.platform;

import io.micronaut.core.annotation.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hosts that are made to be taken for a platform: {@code evilfacebook.com}, {@code faceb00k.com}, {@code linkedln.com}. */
final class HostImitation {

    /** Below this length a slip of one letter is too often another word. */
    private static final int SHORTEST_FOR_A_SLIP = 7;

    private final Map<String, Platform> guarded = new LinkedHashMap<>();
    private final Set<String> ordinary = new HashSet<>();

    HostImitation(List<CatalogueEntry> entries) {
        entries.forEach(entry -> {
            entry.guarded().forEach(word -> guarded.put(LookAlike.skeleton(word), entry.platform()));
            ordinary.addAll(entry.ordinary());
        });
    }

    /** The platform whose name stands in this host, in any spelling; or null. The host is no host of the catalogue. */
    @Nullable Platform named(String host) {
        String readable = HostName.readable(host);
        // A platform may have an ending of its own, as in blog.google: nobody else gets a name there.
        int last = readable.lastIndexOf('.');
        String whole = LookAlike.skeleton(guarded.containsKey(readable.substring(last + 1)) ? readable.substring(0, last) : readable);
        for (Map.Entry<String, Platform> word : guarded.entrySet()) {
            if (whole.contains(word.getKey())) {
                return word.getValue();
            }
        }
        return null;
    }

    /** The platform from whose name a part of this host differs by one slip, as of who types in haste or means to deceive; or null. */
    @Nullable Platform near(String host) {
        for (String label : HostName.readable(host).split("\\.")) {
            String skeleton = ordinary.contains(label) ? "" : LookAlike.skeleton(label);
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
