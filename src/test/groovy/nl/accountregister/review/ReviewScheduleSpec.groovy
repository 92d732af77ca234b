package nl.accountregister.review

import nl.accountregister.organisation.ReviewFrom
import spock.lang.Specification

import java.time.LocalDate

import static nl.accountregister.organisation.ReviewFrom.*

class ReviewScheduleSpec extends Specification {

    def "a review due on #due and done on #done comes again after #months months on #next"() {
        expect:
        ReviewSchedule.next(LocalDate.parse(due), LocalDate.parse(done), months, LATER_OF_BOTH, null).on() == LocalDate.parse(next)

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

    def "counted from #from: due #due, done #done, every #months months with anchor #anchor is #next with anchor #then"() {
        expect:
        ReviewSchedule.next(LocalDate.parse(due), LocalDate.parse(done), months, from, anchor) == new ReviewSchedule.Next(LocalDate.parse(next), then)

        where:
        from          | due          | done         | months | anchor || next         | then
        // the due date: early or late, the calendar stands
        DUE_DATE      | '2026-01-10' | '2026-01-02' | 6      | null   || '2026-07-10' | null
        DUE_DATE      | '2026-01-10' | '2026-01-10' | 6      | null   || '2026-07-10' | null
        DUE_DATE      | '2026-01-10' | '2026-04-01' | 6      | null   || '2026-07-10' | null
        DUE_DATE      | '2026-01-10' | '2026-07-09' | 6      | null   || '2026-07-10' | null
        DUE_DATE      | '2026-01-10' | '2026-07-10' | 6      | null   || '2027-01-10' | null
        DUE_DATE      | '2024-01-10' | '2026-03-02' | 6      | null   || '2026-07-10' | null
        DUE_DATE      | '2025-01-10' | '2026-01-10' | 12     | null   || '2027-01-10' | null
        // month ends: the anchor keeps the series in place
        DUE_DATE      | '2026-01-31' | '2026-01-31' | 1      | null   || '2026-02-28' | 31
        DUE_DATE      | '2026-02-28' | '2026-02-28' | 1      | 31     || '2026-03-31' | null
        DUE_DATE      | '2026-04-30' | '2026-04-30' | 1      | 31     || '2026-05-31' | null
        DUE_DATE      | '2026-02-28' | '2026-02-28' | 1      | null   || '2026-03-28' | null
        DUE_DATE      | '2026-02-28' | '2026-02-28' | 1      | 29     || '2026-03-29' | null
        DUE_DATE      | '2026-02-28' | '2026-02-28' | 1      | 30     || '2026-03-30' | null
        DUE_DATE      | '2026-08-31' | '2026-08-31' | 3      | null   || '2026-11-30' | 31
        DUE_DATE      | '2026-11-30' | '2026-11-30' | 3      | 31     || '2027-02-28' | 31
        DUE_DATE      | '2027-02-28' | '2027-02-28' | 3      | 31     || '2027-05-31' | null
        DUE_DATE      | '2026-01-31' | '2026-03-15' | 1      | null   || '2026-03-31' | null
        // leap days
        DUE_DATE      | '2028-02-29' | '2028-02-29' | 12     | null   || '2029-02-28' | 29
        DUE_DATE      | '2031-02-28' | '2031-02-28' | 12     | 29     || '2032-02-29' | null
        DUE_DATE      | '2028-02-29' | '2028-02-29' | 12     | 31     || '2029-02-28' | 31
        DUE_DATE      | '2027-12-31' | '2027-12-31' | 2      | null   || '2028-02-29' | 31
        // an anchor that the date cannot have come from: somebody moved it
        DUE_DATE      | '2026-03-15' | '2026-03-15' | 1      | 31     || '2026-04-15' | null
        DUE_DATE      | '2026-03-31' | '2026-03-31' | 1      | 15     || '2026-04-30' | 31
        // the day done
        DAY_DONE      | '2026-01-10' | '2026-01-02' | 6      | null   || '2026-07-02' | null
        DAY_DONE      | '2026-01-10' | '2026-03-04' | 6      | null   || '2026-09-04' | null
        DAY_DONE      | '2026-02-28' | '2026-02-28' | 1      | 31     || '2026-03-28' | null
        DAY_DONE      | '2026-01-10' | '2026-08-31' | 6      | null   || '2027-02-28' | 31
        // the later of both
        LATER_OF_BOTH | '2026-02-28' | '2026-02-20' | 1      | 31     || '2026-03-31' | null
        LATER_OF_BOTH | '2026-02-28' | '2026-03-02' | 1      | 31     || '2026-04-02' | null
        LATER_OF_BOTH | '2026-01-31' | '2026-02-28' | 1      | null   || '2026-03-28' | null
        // nothing comes after the last day that a database keeps
        DUE_DATE      | '9999-06-30' | '2026-01-01' | 12     | null   || '9999-12-31' | null
        DAY_DONE      | '2026-01-01' | '9999-12-01' | 1      | null   || '9999-12-31' | null
    }

    def "a series of #months months that began on #begin never drifts, whoever is early"() {
        given:
        def due = LocalDate.parse(begin)
        def first = due
        Integer anchor = null

        expect:
        (1..60).every { n ->
            def next = ReviewSchedule.next(due, due.minusDays(n % 5), months, DUE_DATE, anchor)
            due = next.on()
            anchor = next.anchorDay()
            due == first.plusMonths((long) n * months)
        }

        where:
        [begin, months] << [['2026-01-31', '2026-01-30', '2026-01-29', '2028-02-29', '2026-12-31', '2026-05-31', '2026-06-15'], [1, 2, 3, 6, 12]].combinations()
    }

    def "the next date always lies after the day done, and never more than an interval after both, counted from #from"() {
        given:
        def random = new Random(7)

        expect:
        (1..2000).every {
            def done = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2000))
            def due = done.plusDays(random.nextInt(1200) - 800)
            def months = 1 + random.nextInt(60)
            def next = ReviewSchedule.next(due, done, months, from, random.nextBoolean() ? 1 + random.nextInt(31) : null).on()
            def later = due.isAfter(done) ? due : done
            next.isAfter(done) && (from == DAY_DONE || next.isAfter(due)) && !next.isAfter(later.plusMonths(months).plusDays(3))
        }

        where:
        from << ReviewFrom.values()
    }

    def "an interval of #months months is no interval"() {
        when:
        ReviewSchedule.next(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1), months, LATER_OF_BOTH, null)

        then:
        thrown(IllegalArgumentException)

        where:
        months << [0, -1]
    }
}
