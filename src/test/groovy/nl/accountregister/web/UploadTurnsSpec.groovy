package nl.accountregister.web

import nl.accountregister.shared.NotNow
import spock.lang.Specification

import java.time.Clock
import java.time.Duration
import java.time.Instant

class UploadTurnsSpec extends Specification {

    def now = Instant.parse('2026-11-20T10:00:00Z')
    def clock = Stub(Clock) { instant() >> { now } }
    def turns = new UploadTurns(clock, 3, 2)

    def "so many at once, and fewer of one sender; who is late comes back, and then gets a turn"() {
        given:
        def first = turns.take('Anne')
        turns.take('Anne')

        when:
        turns.take('Anne')

        then:
        def late = thrown(NotNow)
        late.tooMany
        late.seconds() == 10

        when:
        turns.take('Bo')
        turns.take('Cas')

        then:
        thrown(NotNow)

        when:
        turns.end(first)
        turns.take('Cas')
        turns.end(first)
        turns.take('Anne')

        then: 'a turn ends once'
        thrown(NotNow)
    }

    def "a turn that never ends is over after two minutes"() {
        given:
        3.times { turns.take("$it") }

        when:
        now += Duration.ofMinutes(2)

        then:
        turns.take('Anne')
    }
}
