package nl.accountregister.shared;

/** Someone else was first, or the state no longer allows it; answered with 409. */
public class Conflict extends Explained {

    public Conflict(String key, Object... args) {
        super(key, args);
    }
}
