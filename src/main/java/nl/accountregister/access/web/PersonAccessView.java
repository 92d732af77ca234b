package nl.accountregister.access.web;

import io.micronaut.core.annotation.Nullable;

/** A right on the page of a medewerker. @param ended the last day; null while it holds */
public record PersonAccessView(String href, String account, String role, String since, @Nullable String ended) {
}
