package nl.accountregister.shared;

import io.micronaut.core.annotation.Nullable;

/** Someone else was first, or the state no longer allows it; answered with 409. */
public class Conflict extends Explained {

    @Nullable
    private String page;

    public Conflict(String key, Object... args) {
        super(key, args);
    }

    /** The same, and the page that shows what is there already. @param path of the register itself */
    public Conflict at(String path) {
        page = path;
        return this;
    }

    /** Where what is there already can be seen; null when that is not known here. */
    @Nullable
    public String page() {
        return page;
    }
}
