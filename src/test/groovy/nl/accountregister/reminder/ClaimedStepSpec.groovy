package nl.accountregister.reminder

import nl.accountregister.organisation.ReminderLadder
import nl.accountregister.organisation.ReminderLadder.Step
import spock.lang.Shared
import spock.lang.Specification

import java.sql.Connection
import java.sql.DriverManager
import java.time.LocalDate

import static nl.accountregister.organisation.ReminderRecipient.OWNER

class ClaimedStepSpec extends Specification {

    static final DUE = LocalDate.of(2026, 11, 20)

    @Shared
    Connection database = DriverManager.getConnection('jdbc:h2:mem:steps;MODE=MySQL')

    def cleanupSpec() {
        database.close()
    }

    def "the step in SQL is the step of the ladder, on each day of a year: #ladder"() {
        expect:
        (-60..400).findAll { day ->
            def result = database.createStatement().executeQuery("SELECT ${ReminderClaims.step(ladder.steps(), "($day)")}")
            result.next()
            def inSql = result.getObject(1)
            inSql != ladder.reached(DUE, DUE.plusDays(day)).map { it.day() }.orElse(null)
        } == []

        where:
        ladder << [ReminderLadder.DEFAULT, ReminderLadder.ACTIONS, new ReminderLadder([new Step(-10, 7, [OWNER] as Set)]),
                   new ReminderLadder([new Step(3, 0, [OWNER] as Set)])]
    }
}
