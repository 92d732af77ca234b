package nl.accountregister.handover

import nl.accountregister.person.Person
import nl.accountregister.shared.Actor
import nl.accountregister.shared.Role
import spock.lang.Specification

import java.time.Instant
import java.time.LocalDate

import static nl.accountregister.handover.HandoverStep.COMMUNICATIONS
import static nl.accountregister.handover.HandoverStep.MANAGER
import static nl.accountregister.handover.HandoverStep.REMINDER

class HandoverSpec extends Specification {

    static final DAY = LocalDate.of(2026, 3, 2)

    def "#days days after the proposal the step that has come last is #step"() {
        expect:
        HandoverStep.on(DAY, DAY.plusDays(days)).orElse(null) == step

        where:
        days || step
        0    || null
        6    || null
        7    || REMINDER
        13   || REMINDER
        14   || MANAGER
        20   || MANAGER
        21   || COMMUNICATIONS
        400  || COMMUNICATIONS
    }

    def "who is in service until #until can take over on day #effective when it is day #today: #can"() {
        expect:
        handover(HandoverStatus.PROPOSED, DAY.plusDays(effective))
            .canGoTo(new Person(2L, 'Nina Voorbeeld', null, DAY.minusYears(1), until == null ? null : DAY.plusDays(until)), DAY.plusDays(today)) == can

        where:
        effective | today | until || can
        10        | 0     | null  || true
        10        | 0     | 10    || true
        10        | 0     | 9     || false
        10        | 0     | 30    || true
        0         | 5     | 5     || true
        0         | 5     | 4     || false
    }

    def "a proposal is late from the seventh day without an answer, and nothing else is"() {
        expect:
        handover(status, DAY).isLate(DAY.plusDays(days)) == late

        where:
        status                   | days || late
        HandoverStatus.PROPOSED  | 6    || false
        HandoverStatus.PROPOSED  | 7    || true
        HandoverStatus.ACCEPTED  | 30   || false
        HandoverStatus.WITHDRAWN | 30   || false
    }

    def "it waits for the new owner only, and only for an answer"() {
        expect:
        handover(HandoverStatus.PROPOSED, DAY).waitsFor(actor(2L))
        !handover(HandoverStatus.PROPOSED, DAY).waitsFor(actor(1L))
        !handover(HandoverStatus.PROPOSED, DAY).waitsFor(actor(null))
        !handover(HandoverStatus.ACCEPTED, DAY).waitsFor(actor(2L))
    }

    def "something may yet come of #open and of nothing else"() {
        expect:
        HandoverStatus.values().findAll { it.isOpen() } == open

        where:
        open = [HandoverStatus.PROPOSED, HandoverStatus.ACCEPTED]
    }

    private static Actor actor(Long person) {
        new Actor(9L, person, 'Nina Voorbeeld', EnumSet.of(Role.REQUESTER))
    }

    private static Handover handover(HandoverStatus status, LocalDate effectiveOn) {
        new Handover(5L, 7L, 1L, 2L, null, effectiveOn, OldAccess.ENDS, '', status, DAY, Instant.parse('2026-03-02T09:00:00Z'), null, 1L, 'Olga Voorbeeld',
            null, null, null, null, null)
    }
}
