package nl.accountregister.shared;

import java.util.List;

/** An exception whose message is a text of the catalogue, so that the reader sees it in their own language. */
public abstract class Explained extends RuntimeException {

    private final String key;
    private final transient List<Object> args;

    protected Explained(String key, Object... args) {
        super(key + " " + List.of(args));
        this.key = key;
        this.args = List.of(args);
    }

    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }
}
