package nl.accountregister.publication.web;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * One publication, with all that its line in the log ever was.
 *
 * @param status  in words; null while it reads as it was noted
 * @param change  where it can be changed; null for who may not
 * @param removal where it can be taken away; null for who may not
 */
public record PublicationPage(long id, String account, String log, String date, String what, @Nullable String link, String who, String tone,
                              @Nullable String status, List<EditionLine> editions, @Nullable String change, @Nullable String removal) {

    /** How it read from a moment on. @param differences what differs from before, in words; of the first what it said */
    public record EditionLine(String iso, String moment, String title, String by, String tone, List<String> differences, @Nullable String reason) {
    }
}
