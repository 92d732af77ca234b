package nl.accountregister.shared;

import java.util.List;

/** Not now, but later: too much was asked (429), or what is needed cannot be reached (503). The answer says when to try again. */
public class NotNow extends RuntimeException {

    private final boolean tooMany;
    private final String key;
    private final transient List<Object> args;
    private final long seconds;

    private NotNow(boolean tooMany, String key, long seconds, Object... args) {
        super(key);
        this.tooMany = tooMany;
        this.key = key;
        this.seconds = seconds;
        this.args = List.of(args);
    }

    /** @param seconds until it is worth trying again; the text gets it as its first value */
    public static NotNow tooMany(String key, long seconds) {
        return new NotNow(true, key, seconds, seconds);
    }

    /** @param seconds until it is worth trying again */
    public static NotNow unavailable(String key, long seconds) {
        return new NotNow(false, key, seconds);
    }

    public boolean isTooMany() {
        return tooMany;
    }

    /** Key of the text that tells the reader what to do. */
    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }

    public long seconds() {
        return seconds;
    }
}
