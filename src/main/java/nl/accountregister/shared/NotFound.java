package nl.accountregister.shared;

/** What was asked for does not exist, or the actor may not know that it does; answered with 404. */
public class NotFound extends Explained {

    public NotFound() {
        super("error.notFound");
    }

    /** The same, for what its finder may know to be gone. @param key text that says so */
    public NotFound(String key, Object... args) {
        super(key, args);
    }
}
