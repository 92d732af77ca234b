package nl.accountregister.reminder

import nl.accountregister.organisation.ReminderLadder
import nl.accountregister.organisation.ReminderRecipient
import nl.accountregister.outbox.Mail.Recipient
import spock.lang.Specification

import java.time.LocalDate

import static nl.accountregister.organisation.ReminderRecipient.*
import static nl.accountregister.reminder.FallCause.*

class FallThroughSpec extends Specification {

    static final DUE = LocalDate.of(2026, 11, 20)
    static final Map<ReminderRecipient, Reach> ALL = [
        (OWNER): reached(person('Olga', 1)), (DEPUTY): reached(person('Dirk', 2)), (MANAGER): reached(person('Mia', 3), person('Max', 4)),
        (COMMUNICATIONS): reached(new Recipient('Communicatie', 'communicatie@organisatie.example', null))]

    def "on day #day, with #reachable to be reached, it goes to #to"() {
        given:
        def named = ReminderLadder.DEFAULT.reached(DUE, DUE.plusDays(day)).get().recipients()

        expect:
        names(FallThrough.receivers(named, ALL.subMap(reachable))) == to

        where:
        day | reachable                               || to
        -30 | [OWNER, DEPUTY, MANAGER, COMMUNICATIONS] || ['Olga', 'Dirk']
        0   | [OWNER, DEPUTY, MANAGER, COMMUNICATIONS] || ['Olga', 'Dirk']
        14  | [OWNER, DEPUTY, MANAGER, COMMUNICATIONS] || ['Olga', 'Dirk', 'Mia', 'Max']
        30  | [OWNER, DEPUTY, MANAGER, COMMUNICATIONS] || ['Olga', 'Dirk', 'Mia', 'Max', 'Communicatie']
        // the owner has left: the deputy has it already
        -30 | [DEPUTY, MANAGER, COMMUNICATIONS]        || ['Dirk']
        // no deputy: nobody else is bothered as long as the owner has it
        -30 | [OWNER, MANAGER, COMMUNICATIONS]         || ['Olga']
        14  | [OWNER, MANAGER, COMMUNICATIONS]         || ['Olga', 'Mia', 'Max']
        // both have left
        -30 | [MANAGER, COMMUNICATIONS]                || ['Mia*', 'Max*']
        14  | [MANAGER, COMMUNICATIONS]                || ['Mia', 'Max']
        // no manager either
        -30 | [COMMUNICATIONS]                         || ['Communicatie*']
        14  | [COMMUNICATIONS]                         || ['Communicatie*']
        30  | [COMMUNICATIONS]                         || ['Communicatie']
        // the manager's part falls to communications
        14  | [OWNER, DEPUTY, COMMUNICATIONS]          || ['Olga', 'Dirk', 'Communicatie*']
        // and when nobody is left, nobody is made up
        30  | []                                       || []
    }

    def "of an action, on day #day with #reachable to be reached, it goes to #to"() {
        given:
        def named = ReminderLadder.ACTIONS.reached(DUE, DUE.plusDays(day)).get().recipients()
        def parts = ALL.subMap([OWNER, DEPUTY, MANAGER, COMMUNICATIONS]) + [(DOER): reached(person('Doortje', 5))]

        expect:
        names(FallThrough.receivers(named, parts.subMap(reachable))) == to

        where:
        day | reachable                       || to
        -7  | [DOER, OWNER, COMMUNICATIONS]   || ['Doortje']
        0   | [OWNER, DEPUTY, COMMUNICATIONS] || ['Olga*']
        0   | [COMMUNICATIONS]                || ['Communicatie*']
        7   | [DOER, OWNER, COMMUNICATIONS]   || ['Doortje', 'Olga']
        7   | [OWNER, COMMUNICATIONS]         || ['Olga']
        14  | [DOER, OWNER, COMMUNICATIONS]   || ['Doortje', 'Olga', 'Communicatie']
        28  | [COMMUNICATIONS]                || ['Communicatie']
    }

    def "why the owner cannot be reached goes along with the reminder: #cause"() {
        when:
        def receivers = FallThrough.receivers([OWNER] as Set, ALL.subMap([MANAGER]) + [(OWNER): Reach.nobody(cause, 1L), (DEPUTY): Reach.nobody(NONE, null)])

        then:
        receivers*.cause() == [cause, cause]
        receivers*.insteadOf() == [1L, 1L]
        receivers*.as() == [MANAGER, MANAGER]

        where:
        cause << FallCause.values()
    }

    def "a substitute gets it in the part of who is away"() {
        given:
        def sanne = new Reach.To(person('Sanne', 9), SUBSTITUTE, 1L)

        expect:
        FallThrough.receivers([OWNER, DEPUTY] as Set, ALL + [(OWNER): Reach.of([sanne])]).collect { [it.recipient().name(), it.as(), it.cause(), it.insteadOf()] } ==
            [['Sanne', OWNER, SUBSTITUTE, 1L], ['Dirk', DEPUTY, null, null]]
    }

    def "who is named is told as who is named, also when something falls to them"() {
        expect:
        FallThrough.receivers([OWNER, MANAGER] as Set, ALL.subMap([MANAGER]) + [(OWNER): Reach.nobody(LEFT, 1L)])*.cause() == [null, null]
    }

    def "a step for the owner alone falls to the deputy"() {
        expect:
        names(FallThrough.receivers([OWNER] as Set, ALL.subMap([DEPUTY, COMMUNICATIONS]))) == ['Dirk*']
    }

    def "a step for the deputy alone falls to the manager"() {
        expect:
        names(FallThrough.receivers([DEPUTY] as Set, ALL.subMap([OWNER, MANAGER]))) == ['Mia*', 'Max*']
    }

    def "who has two parts gets one mail, as the first"() {
        given:
        def olga = new Recipient('Olga', 'OLGA@organisatie.example', 1L)

        expect:
        FallThrough.receivers([OWNER, DEPUTY, MANAGER, COMMUNICATIONS] as Set, ALL + [(MANAGER): reached(olga)])*.as() == [OWNER, DEPUTY, COMMUNICATIONS]
    }

    def "to #as, #cause, on day #day it stands under #section"() {
        given:
        def line = new DueLine(1, kind, 1, 1, DUE, day, 'Pagina', 'FACEBOOK', 'Olga', null, kind == ReminderKind.ACTION ? 'Iets' : null)

        expect:
        ReminderLines.Section.of(new Turn(1, line, as, cause, null), DUE.plusDays(day)).name() == section

        where:
        kind                | as             | cause      | day || section
        ReminderKind.REVIEW | OWNER          | null       | -7  || 'TODO'
        ReminderKind.REVIEW | DEPUTY         | null       | 0   || 'TODO'
        ReminderKind.REVIEW | DEPUTY         | LEFT       | -30 || 'TODO'
        ReminderKind.REVIEW | OWNER          | SUBSTITUTE | 7   || 'STAND_IN'
        ReminderKind.REVIEW | MANAGER        | null       | 14  || 'MANAGER'
        ReminderKind.REVIEW | MANAGER        | ABSENT     | -30 || 'STAND_IN'
        ReminderKind.REVIEW | MANAGER        | null       | -7  || 'TODO'
        ReminderKind.REVIEW | COMMUNICATIONS | null       | 30  || 'COMMUNICATIONS'
        ReminderKind.REVIEW | COMMUNICATIONS | NONE       | 14  || 'STAND_IN'
        ReminderKind.ACTION | DOER           | null       | -7  || 'ACTIONS'
        ReminderKind.ACTION | OWNER          | LEFT       | 0   || 'ACTIONS'
        ReminderKind.ACTION | COMMUNICATIONS | null       | 14  || 'ACTIONS'
        ReminderKind.ACTION | COMMUNICATIONS | ABSENT     | 0   || 'STAND_IN'
        ReminderKind.ACTION | DOER           | SUBSTITUTE | 0   || 'STAND_IN'
    }

    private static Recipient person(String name, long id) {
        new Recipient(name, name.toLowerCase() + '@organisatie.example', id)
    }

    private static Reach reached(Recipient... recipients) {
        Reach.of(recipients.collect { Reach.To.self(it) })
    }

    private static List<String> names(List<Receiver> receivers) {
        receivers.collect { it.recipient().name() + (it.cause() != null ? '*' : '') }
    }
}
