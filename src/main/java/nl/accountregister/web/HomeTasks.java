package nl.accountregister.web;

import java.util.List;

/** Taken on the home page: what waits for the reader, contributed by a feature's {@code web} as a bean. */
public interface HomeTasks {

    /**
     * Something that waits for the reader.
     *
     * @param name   the words of the link
     * @param note   what it is about, in a sentence
     * @param tone   of the badge
     * @param status how it stands, in a few words
     */
    record Task(String name, String href, String note, String tone, String status) {
    }

    /** The most urgent first, ten at most; empty when nothing waits. */
    List<Task> of(PageContext ctx);
}
