package nl.accountregister.location.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/**
 * The form of a location, and the one for closing it.
 *
 * @param id      null for a new one
 * @param lastDay the last day as it is stored; null when it stays open
 * @param belongs what other features say belongs to it, in words; empty for a new one
 */
public record LocationFormPage(@Nullable Long id, String name, FormView form, List<Option> kinds, List<Option> regions, @Nullable String lastDay,
                               List<Belonging> belongs) {

    /** What belongs to the location. */
    public record Belonging(String label, String text) {
    }

    public String action() {
        return id == null ? "/locaties/nieuw" : "/locaties/" + id + "/wijzigen";
    }

    public String back() {
        return id == null ? "/locaties" : "/locaties/" + id;
    }
}
