package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * Fout in a file of the HR system: what is wrong, where, and how to mend it.
 *
 * @param row    as a spreadsheet counts it, the head being row 1
 * @param column null when it concerns the whole row
 * @param key    key of the message
 * @param args   what the message needs
 */
public record ImportFault(int row, @Nullable ImportColumn column, String key, List<Object> args) {
}
