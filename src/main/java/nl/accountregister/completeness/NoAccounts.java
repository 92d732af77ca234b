package nl.accountregister.completeness;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Simultaneous;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bewust geen account: communications records that there is none somewhere on purpose, with a reason, and can take that back. */
@Singleton
public class NoAccounts {

    /** The longest reason, in characters. */
    public static final int MAX_REASON = 2000;

    private final Places places;
    private final NoAccountRepository records;
    private final AuditLog audit;
    private final Today today;

    NoAccounts(Places places, NoAccountRepository records, AuditLog audit, Today today) {
        this.places = places;
        this.records = records;
        this.audit = audit;
        this.today = today;
    }

    /** What was recorded of a place, the newest first. @throws NotFound when there is no such place */
    public List<NoAccount> of(Actor actor, String place) {
        return records.ofPlace(places.get(actor, place).key());
    }

    /**
     * Records it.
     *
     * @param endsOn last day on which it holds; null for no end
     * @throws NotFound when there is no such place
     * @throws Conflict when there is an account or a request, or when it is recorded already
     * @throws nl.accountregister.shared.RuleViolation without a reason, or with a last day that has passed
     */
    @Transactional
    public void record(Actor actor, String key, @Nullable String reason, @Nullable LocalDate endsOn) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        Place place = places.find(key);
        if (!place.state().isEmpty()) {
            throw new Conflict("completeness.none.taken", place.name()).at("/volledigheid/" + key);
        }
        Optional<NoAccount> last = records.lockLast(key);
        if (last.filter(n -> n.holdsOn(today.date())).isPresent()) {
            throw new Conflict("completeness.none.already", place.name()).at("/volledigheid/" + key);
        }
        PlainText check = new PlainText();
        String because = check.block("reden", reason, MAX_REASON);
        if (endsOn != null && endsOn.isBefore(today.date())) {
            check.refuse("tot", "completeness.none.until.past");
        }
        check.check();
        last.ifPresent(passed -> records.end(passed.id(), today.moment(), null));
        Simultaneous.store(() -> {
            records.add(key, place.locationId(), place.platform(), because, endsOn, actor.userId(), actor.name(), today.moment());
            return key;
        }, () -> new Conflict("completeness.none.already", place.name()));
        audit.record(actor, "geen-account.vastgelegd", subject(place), place.name(), null, facts(key, place.platform(), because, endsOn));
    }

    /**
     * Takes it back: from now on the place counts again.
     *
     * @throws NotFound when there is no such place
     * @throws Conflict when nothing holds
     */
    @Transactional
    public void withdraw(Actor actor, String key) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        Place place = places.find(key);
        NoAccount last = records.lockLast(key).filter(n -> n.holdsOn(today.date())).orElseThrow(() -> new Conflict("completeness.none.nothing", place.name()));
        records.end(last.id(), today.moment(), actor.name());
        audit.record(actor, "geen-account.ingetrokken", subject(place), place.name(), facts(key, last.platform(), last.reason(), last.endsOn()), null);
    }

    private static Subject subject(Place place) {
        return place.locationId() == null ? Subject.register() : Subject.location(place.locationId());
    }

    private static Map<String, Object> facts(String key, String platform, String reason, @Nullable LocalDate endsOn) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("plek", key);
        facts.put("platform", platform);
        facts.put("reden", reason);
        facts.put("tot", endsOn);
        return facts;
    }
}
