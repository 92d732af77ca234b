package nl.accountregister.outbox.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.PagingView;

import java.util.List;

/** The addresses at which mail does not arrive. @param whole where all are; null when all are shown */
public record AddressFaultsPage(@Nullable String whole, List<FaultLine> rows, PagingView paging) {

    /**
     * An address.
     *
     * @param editHref  where the address of the medewerker is changed; null for who may not, and for a functional mailbox
     * @param clearHref where can be said that mail arrives again; null for who may not
     */
    public record FaultLine(String address, @Nullable String person, @Nullable String personHref, String words, String since, @Nullable String messageHref,
                            @Nullable String editHref, @Nullable String clearHref) {
    }
}
