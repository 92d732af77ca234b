package nl.accountregister.calendar;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Sha256;
import nl.accountregister.shared.Today;

import java.util.List;
import java.util.Optional;

/** Looks up what stands behind a secret, and writes down that it was read: all that reading a calendar needs of a transaction. */
@Singleton
class FeedReading {

    /** What {@link nl.accountregister.shared.RandomToken#urlSafe()} gives. */
    private static final String TOKEN = "[A-Za-z0-9_-]{43}";

    private final CalendarFeedRepository feeds;
    private final FeedEvents events;
    private final Users users;
    private final Today today;

    FeedReading(CalendarFeedRepository feeds, FeedEvents events, Users users, Today today) {
        this.feeds = feeds;
        this.events = events;
        this.users = users;
        this.today = today;
    }

    /** A calendar that is read now, with what it has. */
    record Found(CalendarFeed feed, List<FeedEvent> events) {
    }

    /** @throws NotFound as {@link CalendarFeeds#read} */
    @Transactional
    Found of(String token) {
        CalendarFeed feed = Optional.of(token).filter(t -> t.matches(TOKEN)).flatMap(t -> feeds.findByTokenHashAndRevokedAtIsNull(Sha256.of(t)))
            .orElseThrow(NotFound::new);
        Actor reader = users.actor(feed.userId()).filter(feed.kind()::isFor).orElseThrow(NotFound::new);
        feeds.read(feed.id(), today.date());
        return new Found(feed, events.of(feed.kind() == FeedKind.OWN ? reader.personId() : null, today.date()));
    }
}
