package nl.accountregister.calendar

import spock.lang.Specification

import java.time.DayOfWeek
import java.time.LocalDate
import java.time.YearMonth

class CalendarMonthSpec extends Specification {

    def "the weeks of #month begin on #first, end on #last and are #number"() {
        when:
        def weeks = CalendarMonth.weeks(YearMonth.parse(month))

        then:
        weeks.size() == number
        weeks.first().first() == LocalDate.parse(first)
        weeks.last().last() == LocalDate.parse(last)

        where: 'a month that fits in four weeks, one that needs six, leap years, and both changes of the clock'
        month     || first        | last         | number
        '2026-11' || '2026-10-26' | '2026-12-06' | 6
        '2027-02' || '2027-02-01' | '2027-02-28' | 4
        '2028-02' || '2028-01-31' | '2028-03-05' | 5
        '2026-03' || '2026-02-23' | '2026-04-05' | 6
        '2026-10' || '2026-09-28' | '2026-11-01' | 5
        '2026-12' || '2026-11-30' | '2027-01-03' | 5
        '2027-01' || '2026-12-28' | '2027-01-31' | 5
    }

    def "every month of a century has each of its days once, in whole weeks from Monday"() {
        expect:
        (0..<1200).every {
            def month = YearMonth.of(2000, 1).plusMonths(it)
            def weeks = CalendarMonth.weeks(month)
            def days = weeks.flatten()
            weeks.every { it.size() == 7 && it[0].dayOfWeek == DayOfWeek.MONDAY } &&
                days == (0..<days.size()).collect { days[0].plusDays(it) } &&
                days.findAll { YearMonth.from(it) == month }.size() == month.lengthOfMonth() &&
                weeks.every { week -> week.any { YearMonth.from(it) == month } }
        }
    }

    def "what was done is never overdue, and what is due today is not either"() {
        expect:
        new CalendarItem(kind, 1, LocalDate.parse(day), 1, 'AC', 'FACEBOOK', null, null, null).isOverdue(LocalDate.parse('2026-03-02')) == overdue

        where:
        kind                | day          || overdue
        CalendarKind.REVIEW | '2026-03-01' || true
        CalendarKind.REVIEW | '2026-03-02' || false
        CalendarKind.ACTION | '2026-03-01' || true
        CalendarKind.DONE   | '2026-03-01' || false
    }
}
