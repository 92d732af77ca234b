package nl.accountregister.access.web;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * Toegang as the page of an account shows it.
 *
 * @param grant where a right can be recorded; null for who may not
 * @param holds what stands for a right without an end
 */
public record AccessPanelView(List<Row> rows, @Nullable String grant, String holds) {

    /** A right; end is where it can be ended, null when it has ended or the reader may not. */
    public record Row(String person, String role, String since, @Nullable String by, @Nullable String ended, @Nullable String end) {
    }
}
