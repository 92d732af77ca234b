package nl.accountregister.shared;

import java.util.Arrays;
import java.util.Optional;

/**
 * An enum whose constants are English in code and in the database, and have a Dutch capital code for the outside
 * (JSON, query parameters, CSV). Its label on a page is the text {@code code.<enum name>.<CODE>}.
 */
public interface Coded {

    /** The Dutch code, such as {@code IN_VOORBEREIDING}. */
    String code();

    /** The constant with this Dutch code, exactly as written; empty when there is none. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants()).filter(c -> c.code().equals(code)).findFirst();
    }
}
