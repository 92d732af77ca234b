package nl.accountregister.calendar;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RandomToken;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Sha256;
import nl.accountregister.shared.Simultaneous;
import nl.accountregister.shared.Today;

import java.util.EnumMap;
import java.util.Map;

/**
 * Agenda's that other programs read: each user has one for what is theirs, and communications one for everything. The
 * secret in its address is all that such a program shows, so it is shown once, can be taken back, and works only as long
 * as its user may sign in and may see what it tells.
 */
@Singleton
public class CalendarFeeds {

    private final CalendarFeedRepository feeds;
    private final FeedReading reading;
    private final CalendarFile file;
    private final AuditLog audit;
    private final Today today;

    CalendarFeeds(CalendarFeedRepository feeds, FeedReading reading, CalendarFile file, AuditLog audit, Today today) {
        this.feeds = feeds;
        this.reading = reading;
        this.file = file;
        this.audit = audit;
        this.today = today;
    }

    /** Whether this actor may have such a calendar: one's own needs a medewerker, everything is for communications. */
    public boolean mayHave(Actor actor, FeedKind kind) {
        return kind.isFor(actor);
    }

    /** The calendars of an actor that work, by their kind. */
    @Transactional(readOnly = true)
    public Map<FeedKind, CalendarFeed> of(Actor actor) {
        Permission.SIGNED_IN.require(actor);
        Map<FeedKind, CalendarFeed> own = new EnumMap<>(FeedKind.class);
        if (actor.userId() != null) {
            feeds.findByUserIdAndRevokedAtIsNull(actor.userId()).forEach(feed -> own.put(feed.kind(), feed));
        }
        return own;
    }

    /**
     * Makes a new secret address; the one that the actor had stops working.
     *
     * @return the secret; this is the only moment at which it can be read
     * @throws Refused when the actor may not have such a calendar
     * @throws Conflict when the actor was making one already, as with a double click
     */
    @Transactional
    public String renew(Actor actor, FeedKind kind, Language language) {
        requireMay(actor, kind);
        String token = RandomToken.urlSafe();
        feeds.revoke(actor.userId(), kind, today.moment());
        CalendarFeed feed = new CalendarFeed(null, actor.userId(), kind, language.code(), Sha256.of(token), today.moment(), null, null);
        Simultaneous.store(() -> feeds.save(feed), () -> new Conflict("calendar.feed.meanwhile").at("/kalender/agenda"));
        audit.record(actor, "agenda.gemaakt", Subject.user(actor.userId()), kind.code());
        return token;
    }

    /** The address stops working. @throws NotFound when there is none */
    @Transactional
    public void revoke(Actor actor, FeedKind kind) {
        requireMay(actor, kind);
        if (feeds.revoke(actor.userId(), kind, today.moment()) == 0) {
            throw new NotFound();
        }
        audit.record(actor, "agenda.ingetrokken", Subject.user(actor.userId()), kind.code());
    }

    /**
     * System call: the calendar behind a secret, as a program reads it that has nothing else to show.
     *
     * @return an iCalendar file (RFC 5545)
     * @throws NotFound for a secret that is wrong, was taken back, or whose user may not see this any more; it is not told which
     */
    public String read(String token) {
        FeedReading.Found found = reading.of(token);
        return file.write(found.feed(), found.events());
    }

    private void requireMay(Actor actor, FeedKind kind) {
        Permission.SIGNED_IN.require(actor);
        if (!mayHave(actor, kind)) {
            throw new Refused("agenda " + kind.code(), "calendar.feed.refused." + kind.code());
        }
    }
}
