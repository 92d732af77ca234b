package nl.accountregister.deviation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ontheffingen: communications accepts a deviation, with a reason and until a day, and can take that back. */
@Singleton
public class Exemptions {

    /** Months for which one can be given at most; who still needs it then looks at it anew. */
    public static final int MAX_MONTHS = 24;
    private static final int MAX_REASON = 2000;

    private final Deviations deviations;
    private final DeviationBook book;
    private final ExemptionRepository exemptions;
    private final AuditLog audit;
    private final Today today;

    Exemptions(Deviations deviations, DeviationBook book, ExemptionRepository exemptions, AuditLog audit, Today today) {
        this.deviations = deviations;
        this.book = book;
        this.exemptions = exemptions;
        this.audit = audit;
        this.today = today;
    }

    /** Those that a deviation has had, the newest first; rights as {@link Deviations#get}. */
    public List<Exemption> of(Actor actor, long deviationId) {
        return exemptions.findBySituationOrderByIdDesc(deviations.get(actor, deviationId).situation());
    }

    /** Those of an account, the newest first, so many at most; for who sees it in full. @throws nl.accountregister.shared.NotFound for others */
    public List<Exemption> ofAccount(Actor actor, long accountId, int most) {
        deviations.requireFull(actor, accountId);
        return exemptions.ofAccount(accountId, most);
    }

    /**
     * Accepts a deviation.
     *
     * @param endsOn the last day
     * @throws nl.accountregister.shared.RuleViolation without a reason, without a last day, or with one that has passed or is too far off
     * @throws Conflict when the deviation is over, or is exempt already
     */
    @Transactional
    public void grant(Actor actor, long deviationId, @Nullable String reason, @Nullable LocalDate endsOn) {
        Permission.MANAGE_ACCESS.require(actor);
        Deviation deviation = locked(actor, deviationId);
        if (deviation.over() != null) {
            throw new Conflict("deviation.over");
        }
        PlainText check = new PlainText();
        String because = check.block("reden", reason, MAX_REASON);
        LocalDate last = today.date().plusMonths(MAX_MONTHS);
        if (endsOn == null) {
            check.refuse("tot", "deviation.exempt.until.required");
        } else if (endsOn.isBefore(today.date())) {
            check.refuse("tot", "deviation.exempt.until.past");
        } else if (endsOn.isAfter(last)) {
            check.refuse("tot", "deviation.exempt.until.far", last);
        }
        check.check();
        if (current(deviation).isPresent()) {
            throw new Conflict("deviation.exempt.already", current(deviation).get().endsOn());
        }
        Exemption saved = exemptions.save(new Exemption(null, deviation.situation(), deviation.kind(), deviation.accountId(), deviation.personId(), because,
            endsOn, actor.userId(), actor.name(), today.moment(), null, null));
        book.exempt(deviation.situation(), endsOn);
        audit.record(actor, "ontheffing.gegeven", subject(deviation), name(deviation), null, facts(deviation, saved));
    }

    /**
     * Takes back the exemption that holds, so that the deviation counts again.
     *
     * @throws Conflict when none holds
     */
    @Transactional
    public void withdraw(Actor actor, long deviationId) {
        Permission.MANAGE_ACCESS.require(actor);
        Deviation deviation = locked(actor, deviationId);
        Exemption exemption = current(deviation).orElseThrow(() -> new Conflict("deviation.exempt.none"));
        exemptions.withdraw(exemption.id(), actor.name(), today.moment());
        book.exempt(deviation.situation(), null);
        audit.record(actor, "ontheffing.ingetrokken", subject(deviation), name(deviation), facts(deviation, exemption), null);
    }

    private Deviation locked(Actor actor, long id) {
        deviations.get(actor, id);
        book.lock();
        return deviations.find(id);
    }

    private Optional<Exemption> current(Deviation deviation) {
        return exemptions.findBySituationOrderByIdDesc(deviation.situation()).stream().filter(e -> e.holdsOn(today.date())).findFirst();
    }

    private static Subject subject(Deviation deviation) {
        return deviation.accountId() == null ? Subject.person(deviation.personId()) : Subject.account(deviation.accountId());
    }

    private static String name(Deviation deviation) {
        return deviation.account() == null ? deviation.person() : deviation.account();
    }

    private static Map<String, Object> facts(Deviation deviation, Exemption exemption) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("afwijking", deviation.kind().code());
        facts.put("medewerker", deviation.person());
        facts.put("reden", exemption.reason());
        facts.put("tot", exemption.endsOn());
        return facts;
    }
}
