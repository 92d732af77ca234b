package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Page;

/**
 * Plaats in the log from which a page is read. By number and not by counting off, so that the last page costs what the first does.
 *
 * @param before only entries with a lower number; null for the newest
 * @param after  only entries with a higher number, the nearest ones: the way back; null when {@code before} is told, or neither
 * @param slice  how many, and for who counts pages all the same: which page, from that place on
 */
public record AuditPlace(@Nullable Long before, @Nullable Long after, Page.Slice slice) {

    public static AuditPlace newest() {
        return new AuditPlace(null, null, Page.Slice.first());
    }
}
