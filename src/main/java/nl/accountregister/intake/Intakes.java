package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Refused;

import java.time.LocalDate;
import java.util.Map;

/** Intakes: communications takes a request in hand, and records the talk about it (SGL §2). */
@Singleton
public class Intakes {

    private final RequestAccess access;
    private final RequestBook book;
    private final RequestPapers papers;
    private final RequestMail mail;

    Intakes(RequestAccess access, RequestBook book, RequestPapers papers, RequestMail mail) {
        this.access = access;
        this.book = book;
        this.papers = papers;
        this.mail = mail;
    }

    /**
     * Takes a request in hand, so that others see that somebody works on it.
     *
     * @throws Refused  when the actor may not, or asked it
     * @throws Conflict when it has not been sent in, or is in hand already
     */
    @Transactional
    public void start(Actor actor, long id) {
        AccountRequest request = access.treat(actor, id);
        request.status().requireMayBecome(RequestStatus.IN_INTAKE);
        AccountRequest stored = book.store(actor, request, request.become(RequestStatus.IN_INTAKE, book.now()), "aanvraag.intake", Map.of());
        mail.inIntake(stored, null);
    }

    /**
     * Records a talk; a request that waits is taken in hand by it. There may be several.
     *
     * @param heldOn       the day of the talk, today or before
     * @param participants who took part
     * @param agreements   nadere afspraken
     * @throws nl.accountregister.shared.RuleViolation with everything that is wrong
     * @throws Refused                                 when the actor may not, or asked it
     * @throws Conflict                                when the request has not been sent in, or is no longer open
     */
    @Transactional
    public void record(Actor actor, long id, @Nullable LocalDate heldOn, @Nullable String participants, @Nullable String agreements) {
        AccountRequest request = access.treat(actor, id);
        if (request.status() != RequestStatus.IN_INTAKE) {
            request.status().requireMayBecome(RequestStatus.IN_INTAKE);
        }
        Talk talk = Talk.of(book.day(), heldOn, participants, agreements);
        Intake intake = papers.add(new Intake(null, id, talk.heldOn(), talk.participants(), talk.agreements(), actor.userId(), actor.name(), book.now()));
        AccountRequest after = request.status() == RequestStatus.IN_INTAKE ? request.nextVersion()
            : request.become(RequestStatus.IN_INTAKE, intake.recordedAt());
        AccountRequest stored = book.store(actor, request, after, "aanvraag.intake",
            Map.of("datum", talk.heldOn(), "deelnemers", talk.participants(), "afspraken", talk.agreements()));
        mail.inIntake(stored, intake);
    }
}
