package nl.accountregister.web;

import io.micronaut.core.annotation.Nullable;

/**
 * Stap of a form of several pages, as its list of steps shows it.
 *
 * @param href where the step can be opened again; none for a step that cannot be opened yet
 * @param done whether the step is complete
 */
public record StepView(String label, @Nullable String href, boolean done) {
}
