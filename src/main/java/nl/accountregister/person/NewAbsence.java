package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/** Afwezigheid as somebody gives it. @param until the last day */
public record NewAbsence(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable Long substituteId, @Nullable String note) {
}
