package nl.accountregister.completeness.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;

import java.util.List;

/**
 * One place.
 *
 * @param source   where the document says that it is expected; empty when it does not
 * @param recorded what was recorded of it, the newest first
 * @param record   where one can record that there is none on purpose; null when that makes no sense or is not for the reader
 * @param withdraw where one can take back what holds; null when nothing does, or it is not for the reader
 * @param form     what was typed, on the page of the form
 */
public record PlacePage(String key, PlaceLine line, String source, List<NoneLine> recorded, @Nullable String record, @Nullable String withdraw, FormView form) {

    /** What was recorded. @param iso the moment, for machines */
    public record NoneLine(String iso, String moment, String by, String reason, String until, String status, String tone) {
    }
}
