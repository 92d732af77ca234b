package nl.accountregister.web;

import io.micronaut.core.annotation.Nullable;

import java.util.Arrays;

/** Kenmerken of answers that somebody may have already (RFC 9110 §13.1.2). */
public final class Etags {

    private Etags() {
    }

    /** Whether a reader has what bears this tag. @param known the header If-None-Match: a list of tags, weak ones count as well, or any */
    public static boolean knows(@Nullable String known, String tag) {
        return known != null && Arrays.stream(known.split(",")).map(String::strip).anyMatch(one -> one.equals("*") || one.replaceFirst("^W/", "").equals(tag));
    }
}
