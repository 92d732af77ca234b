package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.location.Location;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.RuleViolation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Aanvragen as the requester writes them: made, changed, sent in, answered, withdrawn. */
@Singleton
public class RequestDrafts {

    private final RequestAccess access;
    private final RequestBook book;
    private final RequestRules rules;
    private final RequestPlan plan;
    private final RequestPapers papers;
    private final RequestSending sending;

    RequestDrafts(RequestAccess access, RequestBook book, RequestRules rules, RequestPlan plan, RequestPapers papers, RequestSending sending) {
        this.access = access;
        this.book = book;
        this.rules = rules;
        this.plan = plan;
        this.papers = papers;
        this.sending = sending;
    }

    /**
     * Makes a draft; much may be missing.
     *
     * @return its number
     * @throws RuleViolation with everything that cannot be
     * @throws Refused       when the actor may not ask, or not this, or not for this location
     */
    @Transactional
    public long start(Actor actor, RequestData data, PlanChange answers) {
        return start(actor, actor, data, answers);
    }

    /**
     * The same for somebody else, who writes it further and sends it in: communications begins it for a page that is there already.
     *
     * @param requester whose request it is; what they may not ask for, nobody asks for them
     */
    @Transactional
    public long startFor(Actor actor, Actor requester, RequestData data, PlanChange answers) {
        Permission.DECIDE.require(actor);
        return start(actor, requester, data, answers);
    }

    private long start(Actor actor, Actor requester, RequestData data, PlanChange answers) {
        sending.requireMayAsk(requester, data);
        RequestData clean = rules.clean(data);
        Instant now = book.now();
        AccountRequest draft = new AccountRequest(null, RequestStatus.DRAFT, clean.kind(), clean.visibility(), null, null, null, null, requester.userId(),
            null, null, null, now, now, null, null, null, 0).with(clean);
        AccountRequest saved = book.add(actor, draft);
        plan.start(actor, saved);
        plan.change(actor, saved.id(), answers);
        return saved.id();
    }

    /**
     * Replaces what is asked for, and the answers that were given anew, as long as the request is the requester's to write.
     *
     * @param version version that the requester has read; null to replace whatever is there
     * @throws RuleViolation with everything that cannot be; nothing is stored then
     * @throws Refused       when it is not the actor's, or not for this location
     * @throws Conflict      when the request has been sent in, or has changed since it was read
     */
    @Transactional
    public void change(Actor actor, long id, @Nullable Integer version, RequestData data, PlanChange answers) {
        AccountRequest request = access.own(actor, id);
        if (!request.status().isWritable()) {
            throw new Conflict("intake.conflict.notWritable", request.status());
        }
        if (version != null && version != request.version()) {
            throw new Conflict("intake.conflict.stale", request.version());
        }
        sending.requireMayAsk(actor, data);
        AccountRequest after = request.with(rules.clean(data));
        boolean otherPlan = after.kind() != request.kind() || after.visibility() != request.visibility();
        AccountRequest stored = book.store(actor, request, after, "aanvraag.gewijzigd",
            answers.asked().isEmpty() ? Map.of() : Map.of("antwoorden", String.join(", ", answers.asked())));
        if (otherPlan) {
            plan.start(actor, stored);
        }
        plan.change(actor, id, answers);
    }

    /**
     * Sends a draft in.
     *
     * @throws RuleViolation with all that is missing; questions of the plan have {@code antwoorden.<id>} as field
     * @throws Refused       when it is not the actor's
     * @throws Conflict      when it has been sent in already
     */
    @Transactional
    public void submit(Actor actor, long id) {
        AccountRequest request = access.own(actor, id);
        if (request.status() == RequestStatus.MORE_INFORMATION_ASKED) {
            throw new Conflict("intake.conflict.answerFirst");
        }
        request.status().requireMayBecome(RequestStatus.SUBMITTED);
        plan.settle(request);
        sending.send(actor, request, "aanvraag.ingediend", null);
    }

    /**
     * Answers the question, and sends the request in again.
     *
     * @throws RuleViolation without an answer, or with all that is missing
     * @throws Refused       when it is not the actor's
     * @throws Conflict      when no question is open
     */
    @Transactional
    public void answer(Actor actor, long id, @Nullable String text) {
        AccountRequest request = access.own(actor, id);
        if (request.status() != RequestStatus.MORE_INFORMATION_ASKED) {
            throw new Conflict("intake.conflict.noQuestion", request.status());
        }
        PlainText check = new PlainText();
        String answer = check.block("antwoord", text, 4000);
        check.check();
        papers.add(new RequestMessage(null, id, MessageKind.ANSWER, answer, actor.userId(), actor.name(), book.now()));
        plan.settle(request);
        sending.send(actor, request, "aanvraag.beantwoord", answer);
    }

    /**
     * Takes a request back, from any open state.
     *
     * @param explanation why, for communications; may be empty
     * @throws RuleViolation when the explanation is too long
     * @throws Refused       when it is not the actor's
     * @throws Conflict      when it is no longer open
     */
    @Transactional
    public void withdraw(Actor actor, long id, @Nullable String explanation) {
        AccountRequest request = access.own(actor, id);
        request.status().requireMayBecome(RequestStatus.WITHDRAWN);
        PlainText check = new PlainText();
        String why = check.optionalBlock("toelichting", explanation, 2000);
        check.check();
        AccountRequest stored = book.store(actor, request, request.become(RequestStatus.WITHDRAWN, book.now()), "aanvraag.ingetrokken",
            Map.of("toelichting", why));
        sending.tellWithdrawn(stored, why);
    }

    /** Kinds of account that the profile allows and the actor may ask for, see {@link SpeaksForThemselvesOnly}. */
    public List<AccountKind> kinds(Actor actor) {
        return sending.kinds(actor);
    }

    /** Locations that the actor may choose, see {@link OwnLocationsOnly}. */
    public List<Location> locations(Actor actor) {
        return sending.locations(actor);
    }
}
