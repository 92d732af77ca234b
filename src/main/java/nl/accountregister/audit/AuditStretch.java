package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * Stuk of the log, newest first.
 *
 * @param total      how many entries there are in all; null when that was not counted, because words were sought in a part of the log
 * @param more       whether there are more than the total says: beyond some point they are not counted
 * @param newer      whether there are newer ones
 * @param older      whether there are older ones, or may be where it was not searched
 * @param searchedTo where words were sought in a part of the log: the number below which it was not searched; else null
 */
public record AuditStretch(List<AuditEntry> rows, @Nullable Long total, boolean more, boolean newer, boolean older, @Nullable Long searchedTo) {
}
