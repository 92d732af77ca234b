package nl.accountregister.handover.web;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/** The handovers on the page of an account. @param href address of the form; null when the reader may not, or one goes on */
public record HandoverPanelView(@Nullable String href, List<Line> lines) {

    /** A handover. */
    public record Line(String href, String what, String tone, String status, String standing) {
    }
}
