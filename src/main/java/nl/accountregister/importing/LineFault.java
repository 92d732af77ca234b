package nl.accountregister.importing;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * Fout in a row, before it has words.
 *
 * @param field   code of the field; null when it concerns the whole row
 * @param unknown the name that the register does not know; null when that is not it
 */
record LineFault(@Nullable String field, String key, List<Object> args, @Nullable String unknown) {

    static LineFault of(@Nullable ImportField field, String key, Object... args) {
        return new LineFault(field == null ? null : field.code(), key, List.of(args), null);
    }
}
