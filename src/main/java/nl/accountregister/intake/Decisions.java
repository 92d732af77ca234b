package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.outbox.Preview;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Refused;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Besluiten: previewed, then taken. Everything that follows from one happens in its transaction or not at all. */
@Singleton
public class Decisions {

    /**
     * Wat er gebeurt when a verdict is sent.
     *
     * @param mail    what the requester gets; null when another department has to agree first, and nothing is sent yet
     * @param verdict the verdict with its texts cleaned
     */
    public record Foreseen(Verdict verdict, @Nullable Preview mail) {
    }

    private final RequestAccess access;
    private final RequestBook book;
    private final RequestPapers papers;
    private final DecideInIntakeOnce once;
    private final DecisionMustBeExplained explained;
    private final Decided decided;

    Decisions(RequestAccess access, RequestBook book, RequestPapers papers, DecideInIntakeOnce once, DecisionMustBeExplained explained,
              Decided decided) {
        this.access = access;
        this.book = book;
        this.papers = papers;
        this.once = once;
        this.explained = explained;
        this.decided = decided;
    }

    /**
     * The departments that have yet to decide on a request.
     *
     * @throws Refused  when the actor may not decide, or not on this request
     * @throws Conflict when there is nothing to decide now
     */
    @ReadOnly
    public List<String> pending(Actor actor, long id) {
        AccountRequest request = access.treatable(actor, id);
        List<Decision> before = papers.decisions(id);
        once.require(actor, request, before, null);
        return once.pending(before);
    }

    /**
     * What would happen: nothing is stored.
     *
     * @throws nl.accountregister.shared.RuleViolation with everything that is wrong with the verdict
     * @throws Refused                                 when the actor may not decide, or not on this request
     * @throws Conflict                                when it is too late, too early, or the request has changed
     */
    @ReadOnly
    public Foreseen preview(Actor actor, long id, Verdict verdict) {
        AccountRequest request = access.treatable(actor, id);
        List<Decision> before = papers.decisions(id);
        once.require(actor, request, before, verdict.version());
        Verdict clean = explained.check(verdict, once.pending(before));
        List<Decision> round = new ArrayList<>(DecideInIntakeOnce.thisRound(before));
        round.add(decision(actor, request, before, clean));
        boolean last = isLast(clean, before);
        return new Foreseen(clean, last ? decided.preview(request, round) : null);
    }

    /**
     * Decides. Of two people who do so at once, the row lock lets one through; the other gets the Conflict.
     *
     * @return the account in preparation that came of it; null when none did
     * @throws nl.accountregister.shared.RuleViolation with everything that is wrong with the verdict, or with what it approves
     * @throws Refused                                 when the actor may not decide, or not on this request
     * @throws Conflict                                when it is too late (saying who decided what), too early, or the request has changed
     */
    @Transactional
    @Nullable
    public Long decide(Actor actor, long id, Verdict verdict) {
        AccountRequest request = access.treat(actor, id);
        List<Decision> before = papers.decisions(id);
        once.require(actor, request, before, verdict.version());
        Verdict clean = explained.check(verdict, once.pending(before));
        List<Decision> round = new ArrayList<>(DecideInIntakeOnce.thisRound(before));
        Decision decision = papers.add(decision(actor, request, before, clean));
        round.add(decision);
        boolean last = isLast(clean, before);
        AccountRequest after = last ? request.become(Outcomes.together(round).status(), decision.decidedAt()) : request.nextVersion();
        boolean ends = last && clean.outcome() != DecisionOutcome.MORE_INFORMATION_ASKED;
        AccountRequest stored = book.store(actor, request, ends ? after.decided(decision.decidedAt()) : after, "aanvraag.besluit", told(decision));
        return last ? decided.carryOut(actor, stored, round) : null;
    }

    private Decision decision(Actor actor, AccountRequest request, List<Decision> before, Verdict verdict) {
        return new Decision(null, request.id(), DecideInIntakeOnce.round(before), verdict.department(), verdict.outcome(),
            verdict.explanation(), verdict.conditions(), verdict.endsOn(), actor.userId(), actor.name(), book.now());
    }

    /** One department's question or rejection is enough; an approval needs the others too. */
    private boolean isLast(Verdict verdict, List<Decision> before) {
        return !verdict.outcome().isApproval() || once.pending(before).size() == 1;
    }

    private static Map<String, Object> told(Decision decision) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("besluit", decision.outcome().code());
        told.put("afdeling", decision.department());
        told.put("ronde", decision.round());
        told.put("toelichting", decision.explanation());
        told.put("voorwaarden", decision.conditions());
        told.put("einddatum", decision.endsOn());
        return told;
    }
}
