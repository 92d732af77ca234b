package nl.accountregister.reminder

import nl.accountregister.organisation.ReminderLadder
import nl.accountregister.organisation.ReminderRecipient
import nl.accountregister.outbox.Mail.Recipient
import spock.lang.Specification

import java.time.LocalDate

import static nl.accountregister.organisation.ReminderRecipient.*

class FallThroughSpec extends Specification {

    static final DUE = LocalDate.of(2026, 11, 20)
    static final Map<ReminderRecipient, List<Recipient>> ALL = [
        (OWNER): [person('Olga', 1)], (DEPUTY): [person('Dirk', 2)], (MANAGER): [person('Mia', 3), person('Max', 4)],
        (COMMUNICATIONS): [new Recipient('Communicatie', 'communicatie@organisatie.example', null)]]

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
        FallThrough.receivers(ReminderRecipient.values() as Set, ALL + [(MANAGER): [olga]])*.as() == [OWNER, DEPUTY, COMMUNICATIONS]
    }

    def "the tone for #as on day #day is #tone"() {
        expect:
        new Receiver(person('Olga', 1), as, standIn).tone(day).name() == tone

        where:
        as             | standIn | day || tone
        OWNER          | false   | -7  || 'BEFORE'
        DEPUTY         | false   | 0   || 'ON'
        OWNER          | false   | 7   || 'AFTER'
        DEPUTY         | true    | -30 || 'BEFORE'
        MANAGER        | false   | 14  || 'MANAGER'
        MANAGER        | true    | -30 || 'STAND_IN'
        MANAGER        | false   | -7  || 'BEFORE'
        COMMUNICATIONS | false   | 30  || 'COMMUNICATIONS'
        COMMUNICATIONS | true    | 14  || 'STAND_IN'
    }

    private static Recipient person(String name, long id) {
        new Recipient(name, name.toLowerCase() + '@organisatie.example', id)
    }

    private static List<String> names(List<Receiver> receivers) {
        receivers.collect { it.recipient().name() + (it.standIn() ? '*' : '') }
    }
}
