package nl.accountregister.reminder;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import nl.accountregister.shared.FaultySetting;
import nl.accountregister.shared.Texts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

/** Tijdstip of the daily round, on the clock of Amsterdam; when the clock skips that time, the round is an hour later. */
@Context
public class RoundTime {

    private static final String SETTING = "ACCOUNTREGISTER_REMINDERS_AT";

    private final LocalTime at;

    /** @throws FaultySetting when it is no time of the day */
    RoundTime(@Value("${accountregister.reminders.at:`07:00`}") String at) {
        try {
            this.at = LocalTime.parse(at.strip());
        } catch (DateTimeParseException e) {
            throw new FaultySetting(SETTING, "must be a time of the day such as 07:00, not \"" + at + "\"");
        }
    }

    /** Such as 07:00. */
    public LocalTime at() {
        return at;
    }

    /** The day of the round whose time came last: today, or yesterday while today's has not come. */
    LocalDate latest(Instant now) {
        ZonedDateTime here = now.atZone(Texts.AMSTERDAM);
        LocalDate day = here.toLocalDate();
        return here.isBefore(day.atTime(at).atZone(Texts.AMSTERDAM)) ? day.minusDays(1) : day;
    }
}
