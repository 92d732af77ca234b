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
     * @param verdict  the verdict with its texts cleaned
     * @param mail     what the requester gets
     * @param waitsFor the departments that have to agree after this; the mail then says so
     */
    public record Foreseen(Verdict verdict, Preview mail, List<String> waitsFor) {
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
     * The departments for which the actor has yet to decide on a request, never none.
     *
     * @throws Refused  when the actor may not decide, or not on this request, or for no department
     * @throws Conflict when there is nothing to decide now
     */
    @ReadOnly
    public List<String> pending(Actor actor, long id) {
        AccountRequest request = access.treatable(actor, id);
        List<Decision> before = papers.decisions(id);
        return once.require(actor, request, before, access.departments(actor), null);
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
        Verdict clean = clean(actor, request, before, verdict);
        List<Decision> round = new ArrayList<>(DecideInIntakeOnce.thisRound(before));
        round.add(decision(actor, request, before, clean));
        List<String> others = others(clean, before);
        return new Foreseen(clean, decided.preview(request, round, others), others);
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
        Verdict clean = clean(actor, request, before, verdict);
        List<Decision> round = new ArrayList<>(DecideInIntakeOnce.thisRound(before));
        Decision decision = papers.add(decision(actor, request, before, clean));
        round.add(decision);
        List<String> others = others(clean, before);
        boolean last = others.isEmpty();
        AccountRequest after = last ? request.become(Outcomes.together(round).status(), decision.decidedAt()) : request.nextVersion();
        boolean ends = last && clean.outcome() != DecisionOutcome.MORE_INFORMATION_ASKED;
        AccountRequest stored = book.store(actor, request, ends ? after.decided(decision.decidedAt()) : after, "aanvraag.besluit", told(decision));
        return decided.carryOut(actor, stored, round, others);
    }

    private Decision decision(Actor actor, AccountRequest request, List<Decision> before, Verdict verdict) {
        return new Decision(null, request.id(), DecideInIntakeOnce.round(before), verdict.department(), verdict.outcome(),
            verdict.explanation(), verdict.conditions(), verdict.endsOn(), actor.userId(), actor.name(), book.now());
    }

    private Verdict clean(Actor actor, AccountRequest request, List<Decision> before, Verdict verdict) {
        List<String> mine = access.departments(actor);
        DecideInIntakeOnce.requireOwn(verdict, mine, access.departments());
        return explained.check(verdict, once.require(actor, request, before, mine, verdict.version()));
    }

    /** The departments that have to decide after this: one's question or rejection is enough, an approval needs the others too. */
    private List<String> others(Verdict verdict, List<Decision> before) {
        return verdict.outcome().isApproval() ? once.pending(before).stream().filter(d -> !d.equals(verdict.department())).toList() : List.of();
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
