package nl.accountregister.reminder;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A fact that the register remembers about itself. */
@MappedEntity("register_state")
record RegisterState(@Id String name, String content) {
}
