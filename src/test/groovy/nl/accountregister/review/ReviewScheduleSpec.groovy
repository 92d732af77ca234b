package nl.accountregister.review

import spock.lang.Specification

import java.time.LocalDate

class ReviewScheduleSpec extends Specification {

    def "a review due on #due and done on #done comes again after #months months on #next"() {
        expect:
        ReviewSchedule.next(LocalDate.parse(due), LocalDate.parse(done), months) == LocalDate.parse(next)

        where: 'on time or early, the due date counts'
        due          | done         | months || next
        '2026-11-20' | '2026-11-20' | 12     || '2027-11-20'
        '2026-11-20' | '2026-11-01' | 12     || '2027-11-20'
        '2026-11-20' | '2026-11-19' | 6      || '2027-05-20'
        // late, the day done counts
        '2026-11-20' | '2026-11-21' | 12     || '2027-11-21'
        '2024-01-10' | '2026-03-02' | 6      || '2026-09-02'
        // the last day of a month, and leap days
        '2026-01-31' | '2026-01-31' | 1      || '2026-02-28'
        '2028-01-31' | '2028-01-31' | 1      || '2028-02-29'
        '2026-08-31' | '2026-08-31' | 6      || '2027-02-28'
        '2028-02-29' | '2028-02-29' | 12     || '2029-02-28'
        '2028-02-29' | '2028-02-29' | 48     || '2032-02-29'
        '2026-10-31' | '2026-10-30' | 1      || '2026-11-30'
        '2026-12-31' | '2027-01-31' | 1      || '2027-02-28'
        '2026-12-15' | '2026-12-15' | 1      || '2027-01-15'
    }

    def "the next date always lies after the day done"() {
        given:
        def random = new Random(7)

        expect:
        (1..2000).every {
            def done = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2000))
            def due = done.plusDays(random.nextInt(1200) - 800)
            def next = ReviewSchedule.next(due, done, 1 + random.nextInt(60))
            next.isAfter(done) && next.isAfter(due)
        }
    }

    def "an interval of #months months is no interval"() {
        when:
        ReviewSchedule.next(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1), months)

        then:
        thrown(IllegalArgumentException)

        where:
        months << [0, -1]
    }
}
