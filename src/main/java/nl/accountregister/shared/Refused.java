package nl.accountregister.shared;

/** The actor may know of it but may not do it; answered with 403 and written to the audit log. */
public class Refused extends Explained {

    private final String what;

    /**
     * @param what what was refused, for the audit log: the name of the permission or rule
     * @param key  text for the reader
     */
    public Refused(String what, String key, Object... args) {
        super(key, args);
        this.what = what;
    }

    public String what() {
        return what;
    }
}
