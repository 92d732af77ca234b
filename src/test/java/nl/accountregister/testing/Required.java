package nl.accountregister.testing;

import java.util.Arrays;
import java.util.Optional;

/**
 * What may not be skipped on this machine: {@code TEST_REQUIRED} is a list such as {@code mysql,browser,pdf}. Where a
 * server or a browser is missing a test is skipped with its reason, unless it is on that list: then it fails.
 */
public final class Required {

    private Required() {
    }

    public static boolean is(String what) {
        String list = Optional.ofNullable(System.getenv("TEST_REQUIRED")).orElse("");
        return Arrays.asList(list.split("[,\\s]+")).contains(what);
    }
}
