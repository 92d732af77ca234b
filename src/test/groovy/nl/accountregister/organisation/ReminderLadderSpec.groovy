package nl.accountregister.organisation

import spock.lang.Specification

import java.time.LocalDate

import static nl.accountregister.organisation.ReminderRecipient.COMMUNICATIONS
import static nl.accountregister.organisation.ReminderRecipient.DEPUTY
import static nl.accountregister.organisation.ReminderRecipient.MANAGER
import static nl.accountregister.organisation.ReminderRecipient.OWNER

class ReminderLadderSpec extends Specification {

    static final DUE = LocalDate.of(2026, 11, 20)

    def "the default ladder has reached step #step on day #day"() {
        expect:
        ReminderLadder.DEFAULT.reached(DUE, DUE.plusDays(day)).map { [it.day(), it.recipients()] }.orElse(null) ==
            (step == null ? null : [step, to as Set])

        where:
        day || step | to
        -31 || null | null
        -30 || -30  | [OWNER, DEPUTY]
        -8  || -30  | [OWNER, DEPUTY]
        -7  || -7   | [OWNER, DEPUTY]
        0   || 0    | [OWNER, DEPUTY]
        7   || 7    | [OWNER, DEPUTY]
        13  || 7    | [OWNER, DEPUTY]
        14  || 14   | [OWNER, DEPUTY, MANAGER]
        29  || 14   | [OWNER, DEPUTY, MANAGER]
        30  || 30   | [OWNER, DEPUTY, MANAGER, COMMUNICATIONS]
        59  || 30   | [OWNER, DEPUTY, MANAGER, COMMUNICATIONS]
        60  || 60   | [OWNER, DEPUTY, MANAGER, COMMUNICATIONS]
        400 || 390  | [OWNER, DEPUTY, MANAGER, COMMUNICATIONS]
    }

    def "a ladder with one step that comes once stays at that step"() {
        given:
        def ladder = new ReminderLadder([new ReminderLadder.Step(10, 0, [OWNER] as Set)])

        expect:
        ladder.reached(DUE, DUE.plusDays(9)).empty
        ladder.reached(DUE, DUE.plusDays(300)).get().day() == 10
        ladder.daysAhead() == 0
        ReminderLadder.DEFAULT.daysAhead() == 30
    }
}
