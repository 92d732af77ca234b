package nl.accountregister.reminder

import nl.accountregister.shared.FaultySetting
import spock.lang.Specification

import java.time.Instant
import java.time.LocalDate

class RoundTimeSpec extends Specification {

    def "at #now the last round at #at was that of #day"() {
        expect:
        new RoundTime(at).latest(Instant.parse(now)) == LocalDate.parse(day)

        where:
        at      | now                    || day
        '07:00' | '2026-11-20T05:59:59Z' || '2026-11-19'
        '07:00' | '2026-11-20T06:00:00Z' || '2026-11-20'
        '07:00' | '2026-07-20T05:00:00Z' || '2026-07-20'
        '07:00' | '2026-07-20T04:59:00Z' || '2026-07-19'
        // just after midnight in Amsterdam it is still yesterday in UTC
        '00:00' | '2026-07-19T22:00:00Z' || '2026-07-20'
        '23:59' | '2026-07-20T21:58:00Z' || '2026-07-19'
        // the night of March that has no half past two: an hour later
        '02:30' | '2026-03-29T01:29:00Z' || '2026-03-28'
        '02:30' | '2026-03-29T01:30:00Z' || '2026-03-29'
        // the night of October that has it twice: the first
        '02:30' | '2026-10-25T00:30:00Z' || '2026-10-25'
        '02:30' | '2026-10-25T01:30:00Z' || '2026-10-25'
    }

    def "a setting of '#at' is refused by its name"() {
        when:
        new RoundTime(at)

        then:
        def e = thrown(FaultySetting)
        e.setting() == 'ACCOUNTREGISTER_REMINDERS_AT'

        where:
        at << ['25:00', 'zeven uur', '', '7']
    }
}
