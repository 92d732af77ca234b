package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.time.LocalDate;

/** Voorwaarde under which an account was approved; without an end it holds until the account is closed. */
@MappedEntity("account_condition")
public record AccountCondition(@Id @GeneratedValue @Nullable Long id, long accountId, String text, @Nullable LocalDate endsOn,
                               Instant createdAt) {
}
