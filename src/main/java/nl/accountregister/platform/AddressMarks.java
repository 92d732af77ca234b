package nl.accountregister.platform;

import com.ibm.icu.util.VersionInfo;
import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Sha256;

import java.util.ArrayList;
import java.util.List;

/**
 * Kenmerken of an address: what it is found by, and what it may be taken for. Each is a SHA-256 as 64 lower-case
 * hexadecimals, so that a database compares them exactly, whatever its collation. All are of one platform: the same name
 * on another platform is another name.
 *
 * @param identity of the account itself
 * @param skeleton of all names that look the same ({@link LookAlike#skeleton})
 * @param stem     of all names that are the same but for their figures; null when too little would be left to compare
 */
public record AddressMarks(String identity, String skeleton, @Nullable String stem) {

    /** Changes when the same address gets other marks than before: with the rules here, and with the tables of Unicode. */
    public static final String EDITION = "2/" + VersionInfo.ICU_VERSION;

    /** Below this a name without its figures says too little: {@code ac1} and {@code ac2} are no imitations. */
    private static final int SHORTEST_STEM = 4;

    public static AddressMarks of(Recognition.Recognised address) {
        String scope = scope(address);
        String stem = address.platformId() == null ? LookAlike.stem(address.handle()) : "";
        return new AddressMarks(address.identity().key(), Sha256.of("skeleton:" + scope + ":" + LookAlike.skeleton(address.handle())),
            stem.length() < SHORTEST_STEM ? null : Sha256.of("stem:" + scope + ":" + stem));
    }

    /** Mark of the name that an account goes by on a platform, such as "AC De Linde"; the same for names that look the same. */
    public static String ofName(String platformCode, String name) {
        return Sha256.of("name:" + platformCode + ":" + LookAlike.skeleton(name));
    }

    /** All that there are. */
    public List<String> all() {
        List<String> all = new ArrayList<>(List.of(identity, skeleton));
        if (stem != null) {
            all.add(stem);
        }
        return all;
    }

    /** Identities of blogs and sites begin alike, since an address is the same one whatever we call it. */
    private static String scope(Recognition.Recognised address) {
        String text = address.identity().text();
        return text.substring(0, text.indexOf(':'));
    }
}
