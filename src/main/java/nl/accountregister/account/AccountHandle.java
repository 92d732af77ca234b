package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.LocalDate;

/** Vroeger adres: where an account was before it was renamed. */
@MappedEntity("account_handle")
public record AccountHandle(@Id @GeneratedValue @Nullable Long id, long accountId, @Nullable String handle, String url, String identityKey,
                            LocalDate usedUntil) {
}
