package nl.accountregister.shared

import nl.accountregister.shared.Actor
import nl.accountregister.shared.Refused
import nl.accountregister.shared.Role
import spock.lang.Specification

import static nl.accountregister.shared.Permission.*

class PermissionSpec extends Specification {

    def "#permission: requester #requester, communications #communications, auditor #auditor, administrator #administrator"() {
        expect:
        permission.heldBy(actor(Role.REQUESTER)) == requester
        permission.heldBy(actor(Role.COMMUNICATIONS)) == communications
        permission.heldBy(actor(Role.AUDITOR)) == auditor
        permission.heldBy(actor(Role.ADMINISTRATOR)) == administrator

        where:
        permission      || requester | communications | auditor | administrator
        SEE_EVERYTHING  || false     | true           | true    | true
        REQUEST         || true      | true           | false   | false
        DECIDE          || false     | true           | false   | false
        MANAGE_ACCOUNTS || false     | true           | false   | false
        REVIEW_ANY      || false     | true           | false   | false
        MANAGE_ACCESS   || false     | true           | false   | false
        MANAGE_PEOPLE   || false     | true           | false   | true
        MANAGE_OFFICERS || false     | true           | false   | false
        RUN_REMINDERS   || false     | true           | false   | false
        RESEND_MAIL     || false     | true           | false   | false
        TRY_MAIL        || false     | true           | false   | true
        SEE_INVENTORY   || false     | true           | true    | true
        SEE_AUDIT       || false     | false          | true    | true
        SEE_SIGNALS     || false     | true           | true    | false
        HANDLE_SIGNALS  || false     | true           | false   | false
        NOTE_FINDINGS   || false     | false          | true    | false
        ADMINISTER      || false     | false          | false   | true
        SIGNED_IN       || true      | true           | true    | true
    }

    def "every permission is in the table above"() {
        expect:
        Permission.values().length == 18
    }

    def "#permission is refused to who has no role, to visitors and to the register itself"() {
        expect:
        !permission.heldBy(actor())
        !permission.heldBy(Actor.ANONYMOUS)
        !permission.heldBy(Actor.SYSTEM)

        when:
        permission.require(actor())

        then:
        Refused refused = thrown()
        refused.what() == permission.name()

        where:
        permission << Permission.values()
    }

    def "who has two roles may do what either may"() {
        given:
        def both = actor(Role.REQUESTER, Role.AUDITOR)

        expect:
        REQUEST.heldBy(both)
        SEE_AUDIT.heldBy(both)
        !DECIDE.heldBy(both)
    }

    private static Actor actor(Role... roles) {
        new Actor(1L, null, "Noor Voorbeeld", Set.of(roles))
    }
}
