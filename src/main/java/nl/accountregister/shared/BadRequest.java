package nl.accountregister.shared;

/** The question itself cannot be read, such as a date that does not exist in an address; answered with 400. */
public class BadRequest extends Explained {

    public BadRequest(String key, Object... args) {
        super(key, args);
    }
}
