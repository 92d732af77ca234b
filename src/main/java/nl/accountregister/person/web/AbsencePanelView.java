package nl.accountregister.person.web;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * Afwezigheden on the page of a medewerker.
 *
 * @param record where one can be recorded; null for who may not, and after leaving
 * @param own    whether the reader looks at their own page
 */
public record AbsencePanelView(List<Line> lines, @Nullable String record, boolean own) {

    /**
     * One of them.
     *
     * @param warnings what is wrong with the substitute
     * @param change   where it is changed; null when it is over or the reader may not
     */
    public record Line(String from, String until, String tone, String standing, @Nullable String substitute, List<String> warnings, @Nullable String note,
                       String recordedBy, @Nullable String change) {
    }
}
