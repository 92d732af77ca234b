package nl.accountregister.deviation;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What a list of deviations is narrowed to; null where it is not.
 *
 * @param day    peildatum: the day at the end of which they held
 * @param exempt whether an exemption holds
 * @param since  begun on this day or before
 */
public record DeviationFilter(LocalDate day, @Nullable DeviationKind kind, @Nullable Long accountId, @Nullable Long personId, @Nullable Long locationId,
                              @Nullable Long regionId, @Nullable String platform, @Nullable Boolean exempt, @Nullable LocalDate since) {

    /** By what a list may be sorted; "-" before it turns it round. */
    public static final List<String> SORTS = List.of("sinds", "-sinds", "soort", "-soort", "account", "-account", "medewerker", "-medewerker");

    /** Whether it leaves nothing out but kinds and exemptions, on this day. */
    boolean isWhole(LocalDate today) {
        return equals(new DeviationFilter(today, kind, null, null, null, null, null, exempt, null));
    }

    static DeviationFilter today(LocalDate today) {
        return new DeviationFilter(today, null, null, null, null, null, null, null, null);
    }

    static DeviationFilter ofPerson(LocalDate today, long personId) {
        return new DeviationFilter(today, null, null, personId, null, null, null, null, null);
    }

    static DeviationFilter ofAccount(LocalDate today, long accountId) {
        return new DeviationFilter(today, null, accountId, null, null, null, null, null, null);
    }
}
