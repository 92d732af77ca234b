package nl.accountregister.signal;

import io.micronaut.core.annotation.Introspected;

/** Bijlage as a page lists it, without its bytes. */
@Introspected
public record AttachmentRow(int position, String name, PictureKind kind, int sizeBytes) {

    /** Whole kilobytes, one at least. */
    public int kilobytes() {
        return Math.max(1, sizeBytes / 1024);
    }
}
