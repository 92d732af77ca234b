package nl.accountregister.intake

import nl.accountregister.shared.Conflict
import spock.lang.Specification

import static nl.accountregister.intake.RequestStatus.*

class RequestStatusSpec extends Specification {

    def "a request goes from #from to exactly #to"() {
        expect:
        values().findAll { from.mayBecome(it) } as Set == to as Set

        where:
        from                     | to
        DRAFT                    | [SUBMITTED, WITHDRAWN]
        SUBMITTED                | [IN_INTAKE, WITHDRAWN]
        IN_INTAKE                | [MORE_INFORMATION_ASKED, APPROVED, APPROVED_WITH_CONDITIONS, REJECTED, WITHDRAWN]
        MORE_INFORMATION_ASKED   | [SUBMITTED, WITHDRAWN]
        APPROVED                 | []
        APPROVED_WITH_CONDITIONS | []
        REJECTED                 | []
        WITHDRAWN                | []
    }

    def "what cannot be is refused with the status in it"() {
        when:
        REJECTED.requireMayBecome(SUBMITTED)

        then:
        def e = thrown(Conflict)
        e.args() == [REJECTED, SUBMITTED]
    }

    def "each outcome of a decision is a status that follows on an intake"() {
        expect:
        IN_INTAKE.mayBecome(outcome.status())

        where:
        outcome << DecisionOutcome.values()
    }
}
