package nl.accountregister.shared;

/** What was sent as a file cannot be used. Nothing of it was stored. */
public class UnusableFile extends Explained {

    /** What is the matter, as far as the answer depends on it. */
    public enum Fault {
        /** More bytes than are taken; answered with 413. */
        TOO_LARGE,
        /** Another kind of file than is asked for; answered with 415. */
        OTHER_KIND,
        /** The right kind, but of no use; answered with 422. */
        NO_USE,
        /** Nothing is wrong with the file, it can be sent again later; answered with 429. */
        NOT_NOW
    }

    private final Fault fault;

    public UnusableFile(Fault fault, String key, Object... args) {
        super(key, args);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
