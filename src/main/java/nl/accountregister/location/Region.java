package nl.accountregister.location;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Regio: locations under one regiomanager. */
@MappedEntity("region")
public record Region(@Id @GeneratedValue @Nullable Long id, String name) {
}
