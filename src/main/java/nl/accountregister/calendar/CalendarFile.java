package nl.accountregister.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import jakarta.inject.Singleton;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.outbox.Outbox;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/**
 * Agendabestand (RFC 5545). Each event is a whole day and no moment, so that it is that day wherever it is read. It names
 * the account and its place and no people: who reads along with a calendar is not for the register to say. The same
 * events give the same bytes, so that who has them is told that nothing changed. It has no METHOD: that is for messages
 * between people, and would need an organizer (RFC 5546 §3.2.1).
 */
@Singleton
class CalendarFile {

    private static final String REFRESH = "PT6H";
    private static final UtcOffset WINTER = new UtcOffset(true, 1, 0);
    private static final UtcOffset SUMMER = new UtcOffset(true, 2, 0);

    private final Texts texts;
    private final Profiles profiles;
    private final Platforms platforms;
    private final Outbox outbox;

    CalendarFile(Texts texts, Profiles profiles, Platforms platforms, Outbox outbox) {
        this.texts = texts;
        this.profiles = profiles;
        this.platforms = platforms;
        this.outbox = outbox;
    }

    String write(CalendarFeed feed, List<FeedEvent> events) {
        Language language = Language.of(feed.language());
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Accountregister//Kalender 1.0//" + language.code().toUpperCase(language.locale()));
        String name = texts.get(language, "calendar.file.name." + feed.kind().code(), profiles.current().name());
        calendar.setName(name);
        calendar.setRefreshInterval(Duration.parse(REFRESH));
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.addExperimentalProperty("X-WR-TIMEZONE", Texts.AMSTERDAM.getId());
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", REFRESH);
        // A calendar without any component is no calendar (RFC 5545 §3.6), and one may have no events.
        calendar.addComponent(amsterdam());
        events.forEach(event -> calendar.addEvent(event(language, event)));
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The clock by which the days are counted: since 1996 it changes on the last Sundays of March and October. */
    private static VTimezone amsterdam() {
        VTimezone zone = new VTimezone(Texts.AMSTERDAM.getId());
        DaylightSavingsTime summer = new DaylightSavingsTime();
        change(summer, "CEST", new DateTimeComponents(1996, 3, 31, 2, 0, 0, false), WINTER, SUMMER, 3);
        StandardTime winter = new StandardTime();
        change(winter, "CET", new DateTimeComponents(1996, 10, 27, 3, 0, 0, false), SUMMER, WINTER, 10);
        zone.addDaylightSavingsTime(summer);
        zone.addStandardTime(winter);
        return zone;
    }

    private static void change(Observance observance, String name, DateTimeComponents from, UtcOffset before, UtcOffset after, int month) {
        observance.setDateStart(from);
        observance.setTimezoneOffsetFrom(before);
        observance.setTimezoneOffsetTo(after);
        observance.addTimezoneName(name);
        observance.setRecurrenceRule(new Recurrence.Builder(Frequency.YEARLY).byMonth(month).byDay(-1, DayOfWeek.SUNDAY).build());
    }

    private VEvent event(Language language, FeedEvent event) {
        String key = "calendar.file." + (event.action() ? "action" : "review");
        String place = event.location() == null ? platform(event) : platform(event) + ", " + event.location();
        VEvent v = new VEvent();
        v.setUid(event.id().toString());
        v.setDateTimeStamp(Date.from(event.changedAt()));
        v.setLastModified(Date.from(event.changedAt()));
        v.setSequence(event.sequence());
        v.setStatus(event.cancelled() ? Status.cancelled() : Status.confirmed());
        v.setDateStart(new DateStart(day(event.day())));
        v.setDateEnd(new DateEnd(day(event.day().plusDays(1))));
        v.setSummary(texts.get(language, key, event.account()));
        v.setDescription(texts.get(language, key + ".text", event.account(), place, outbox.link(event.path()).toString()));
        v.setUrl(outbox.link(event.path()).toString());
        v.setTransparency(true);
        v.setClassification("PRIVATE");
        return v;
    }

    private String platform(FeedEvent event) {
        return platforms.name(event.platform());
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
