package nl.accountregister.figures

import spock.lang.Specification

import java.time.LocalDate

class AgeSpec extends Specification {

    def "#days days late is of age #age"() {
        expect:
        Age.of(days) == age

        where:
        days | age
        1    | Age.TO_30
        30   | Age.TO_30
        31   | Age.TO_60
        60   | Age.TO_60
        61   | Age.TO_90
        90   | Age.TO_90
        91   | Age.OVER_90
        4000 | Age.OVER_90
    }

    def "what is due today, or later, has no age"() {
        when:
        Age.of(days)

        then:
        thrown(IllegalArgumentException)

        where:
        days << [0, -1]
    }

    def "the latest date of an age is the first day of it, and the day after belongs to the one before"() {
        given:
        def today = LocalDate.of(2028, 3, 1)

        expect:
        Age.values().every { Age.of(today.toEpochDay() - it.latest(today).toEpochDay()) == it }
        Age.values().drop(1).every { Age.of(today.toEpochDay() - it.latest(today).plusDays(1).toEpochDay()).ordinal() == it.ordinal() - 1 }
    }
}
