package nl.accountregister.review;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * Cijfers for the dashboard.
 *
 * @param dueSoon reviews that are due today or within {@link Reviews#SOON_DAYS} days
 * @param overdue reviews whose date has passed
 * @param oldest  the earliest date that has passed; null when none has
 */
@Introspected
public record ReviewFigures(long dueSoon, long overdue, @Nullable LocalDate oldest) {
}
