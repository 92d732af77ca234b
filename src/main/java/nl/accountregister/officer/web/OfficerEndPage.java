package nl.accountregister.officer.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;

/**
 * The form that takes an officer out of the table.
 *
 * @param stale   what somebody else did meanwhile; null when nobody did
 * @param holders who holds the officer today, and would still hold it
 */
public record OfficerEndPage(String code, String name, FormView form, @Nullable String stale, OfficerPage.Holders holders) {
}
