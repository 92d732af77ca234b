package nl.accountregister.web;

import io.micronaut.core.annotation.Nullable;

/** A problem for people. @param existing where the reader sees how it is now; null when there is no such page */
public record ProblemPage(Problem problem, @Nullable String existing) {
}
