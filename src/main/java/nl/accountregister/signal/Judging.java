package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;

/**
 * Oordeel as communications gives it; nothing checked yet.
 *
 * @param address   of the page, when it is another than was reported or could not be read; null or empty to leave it as it is
 * @param page      name or address of the account of ours that is imitated, or on which it happens; null or empty for none
 * @param words     why, or what the one who answers has to know
 * @param responder medewerker who answers; null for communications itself
 * @param version   that was read; null to judge whatever is there
 */
public record Judging(@Nullable SignalOutcome outcome, @Nullable String address, @Nullable String page, @Nullable String words, @Nullable Long responder,
                      @Nullable Integer version) {
}
