package nl.accountregister.importing.web;

import io.micronaut.core.annotation.Nullable;

/**
 * The file that an account came from.
 *
 * @param text such as "Rij 12 van overzicht.xlsx, op 21 november 2026"
 * @param href the import; null for who may not see it
 */
public record OriginView(String text, @Nullable String href) {
}
