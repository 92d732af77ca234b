package nl.accountregister.account

import nl.accountregister.shared.Conflict
import spock.lang.Specification

import static nl.accountregister.account.AccountStatus.ACTIVE
import static nl.accountregister.account.AccountStatus.CLOSED
import static nl.accountregister.account.AccountStatus.IN_PREPARATION
import static nl.accountregister.account.AccountStatus.SUSPENDED

class AccountStatusSpec extends Specification {

    def "from #from an account can become #reachable and nothing else"() {
        expect:
        AccountStatus.values().findAll { from.mayBecome(it) } == reachable

        where:
        from           || reachable
        IN_PREPARATION || [ACTIVE, CLOSED]
        ACTIVE         || [SUSPENDED, CLOSED]
        SUSPENDED      || [ACTIVE, CLOSED]
        CLOSED         || []
    }

    def "a transition that does not exist is a conflict that names both states"() {
        when:
        CLOSED.requireMayBecome(ACTIVE)

        then:
        Conflict refusal = thrown()
        refusal.args() == [CLOSED, ACTIVE]
    }
}
