package nl.accountregister.outbox;

import java.util.Set;

/** The faulty addresses of these medewerkers changed. Published inside the transaction of the change. */
public record AddressFaultsChanged(Set<Long> personIds) {
}
