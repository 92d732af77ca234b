package nl.accountregister.handover.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.handover.Handover;
import nl.accountregister.handover.HandoverRow;
import nl.accountregister.shared.Page;
import nl.accountregister.web.Named;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Overdracht in the API.
 *
 * @param plaatsvervanger the new deputy; null when the deputy stays as it is
 * @param ingangsdatum    first day of the new owner
 * @param oorzaak         why it was stopped; null unless it was
 */
@Serdeable
record HandoverJson(long id, String status, Named account, Named eigenaar, Named nieuweEigenaar, @Nullable Named plaatsvervanger, LocalDate ingangsdatum,
                    String toegangOudeEigenaar, String toelichting, String voorgesteldDoor, Instant voorgesteldOp, @Nullable Instant beantwoordOp,
                    @Nullable Instant afgelopenOp, @Nullable String reden, @Nullable String oorzaak) {

    /** A handover in a list. @param teLaat whether the answer has been waited for longer than it takes to remind */
    @Serdeable
    record Item(long id, String status, Named account, Named eigenaar, Named nieuweEigenaar, LocalDate ingangsdatum, LocalDate voorgesteldOp,
                String voorgesteldDoor, boolean teLaat, @Nullable String reden, @Nullable String oorzaak) {

        static Item of(HandoverRow r, LocalDate today) {
            return new Item(r.id(), r.status().code(), new Named(r.accountId(), r.accountName()), new Named(r.ownerId(), r.ownerName()),
                new Named(r.newOwnerId(), r.newOwnerName()), r.effectiveOn(), r.proposedOn(), r.proposedByName(), r.isLate(today), r.reason(),
                r.stopCause() == null ? null : r.stopCause().code());
        }
    }

    /** A page of the list. @param totaal how many there are in all */
    @Serdeable
    record Listing(List<Item> overdrachten, long totaal, int pagina, int grootte) {

        static Listing of(Page<HandoverRow> page, LocalDate today) {
            return new Listing(page.rows().stream().map(r -> Item.of(r, today)).toList(), page.total(), page.number(), page.size());
        }
    }

    static HandoverJson of(Handover h, String account, LongFunction<String> name) {
        return new HandoverJson(h.id(), h.status().code(), new Named(h.accountId(), account), new Named(h.ownerId(), name.apply(h.ownerId())),
            new Named(h.newOwnerId(), name.apply(h.newOwnerId())), h.newDeputyId() == null ? null : new Named(h.newDeputyId(), name.apply(h.newDeputyId())),
            h.effectiveOn(), h.oldAccess().code(), h.note(), h.proposedByName(), h.proposedAt(), h.answeredAt(), h.endedAt(), h.reason(),
            h.stopCause() == null ? null : h.stopCause().code());
    }
}
