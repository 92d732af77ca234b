package nl.accountregister.evidence;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Bevinding bij een steekproef: what an auditor found of one item. Notes are added and never changed.
 *
 * @param asOf the peildatum of the control
 * @param item key of the item
 * @param name what it was called
 * @param note may be empty when it agrees
 */
@MappedEntity("sample_note")
public record SampleNote(@Id @GeneratedValue @Nullable Long id, Control control, LocalDate asOf, String item, String name, Finding finding, String note,
                         @Nullable Long notedBy, String notedByName, Instant notedAt) {
}
