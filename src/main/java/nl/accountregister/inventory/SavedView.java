package nl.accountregister.inventory;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/**
 * Weergave: filters, order and columns of the inventory under a name.
 *
 * @param ownerId   the user who keeps it
 * @param shared    whether all who may see the inventory see it too
 * @param queryText the parameters of the address, without "?"; read as strictly as those of an address
 */
@MappedEntity("saved_view")
public record SavedView(@Id @GeneratedValue @Nullable Long id, String name, long ownerId, String ownerName, boolean shared, String queryText,
                        Instant changedAt) {
}
