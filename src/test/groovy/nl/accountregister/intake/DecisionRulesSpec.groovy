package nl.accountregister.intake

import nl.accountregister.account.Visibility
import nl.accountregister.organisation.AccountKind
import nl.accountregister.organisation.ProfileFixture
import nl.accountregister.shared.Actor
import nl.accountregister.shared.Conflict
import nl.accountregister.shared.Refused
import nl.accountregister.shared.Role
import nl.accountregister.shared.RuleViolation
import nl.accountregister.shared.Today
import spock.lang.Specification
import spock.lang.TempDir

import java.time.Clock
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneOffset

import static nl.accountregister.intake.DecisionOutcome.*

class DecisionRulesSpec extends Specification {

    static final NOW = Instant.parse('2026-11-20T09:00:00Z')
    static final TOMORROW = LocalDate.of(2026, 11, 21)
    static final NOOR = new Actor(7L, 70L, 'Noor Voorbeeld', Set.of(Role.COMMUNICATIONS))

    static final MINE = ['Communicatie']

    @TempDir
    File folder

    def explained = new DecisionMustBeExplained(new Today(Clock.fixed(NOW, ZoneOffset.UTC)))

    def "#what is refused at #field"() {
        when:
        explained.check(verdict, ['Communicatie'])

        then:
        def e = thrown(RuleViolation)
        e.violations()*.field() == [field]

        where:
        what                              | verdict                                                                              || field
        'no outcome'                      | new Verdict(null, 'x', null, null, null, null)                                       || 'besluit'
        'a question without a question'   | new Verdict(MORE_INFORMATION_ASKED, '  ', null, null, null, null)                    || 'toelichting'
        'a rejection without a reason'    | new Verdict(REJECTED, null, null, null, null, null)                                  || 'toelichting'
        'conditions that are not there'   | new Verdict(APPROVED_WITH_CONDITIONS, '', ' ', null, null, null)                     || 'voorwaarden'
        'conditions that are not asked'   | new Verdict(APPROVED, '', 'toch een voorwaarde', null, null, null)                   || 'voorwaarden'
        'an end that is today'            | new Verdict(APPROVED_WITH_CONDITIONS, '', 'a', TOMORROW.minusDays(1), null, null)    || 'einddatum'
        'an end without conditions'       | new Verdict(REJECTED, 'nee', null, TOMORROW, null, null)                             || 'einddatum'
        'an end in another age'           | new Verdict(APPROVED_WITH_CONDITIONS, '', 'a', LocalDate.of(9999, 1, 1), null, null) || 'einddatum'
        'an explanation of a book'        | new Verdict(REJECTED, 'x' * 4001, null, null, null, null)                            || 'toelichting'
        'a control character'             | new Verdict(REJECTED, 'a\u0000b', null, null, null, null)                            || 'toelichting'
        'a department that does not decide' | new Verdict(APPROVED, '', null, null, 'Keuken', null)                            || 'afdeling'
    }

    def "conditions may end tomorrow or never"() {
        expect:
        explained.check(new Verdict(APPROVED_WITH_CONDITIONS, '', 'maandelijks overleg', end, null, null), ['Communicatie']).endsOn() == end

        where:
        end << [TOMORROW, null]
    }

    def "with two departments one has to say for which"() {
        when:
        explained.check(new Verdict(APPROVED, '', null, null, null, null), ['Communicatie', 'Bestuur'])

        then:
        thrown(RuleViolation)
    }

    def "a request that is #status cannot be decided on (#key)"() {
        when:
        once('Communicatie').require(NOOR, request(status, 3), decisions, MINE, null)

        then:
        def e = thrown(Conflict)
        e.key() == key

        where:
        status                               | decisions                            || key
        RequestStatus.DRAFT                  | []                                   || 'intake.conflict.draft'
        RequestStatus.SUBMITTED              | []                                   || 'intake.conflict.notInIntake'
        RequestStatus.WITHDRAWN              | []                                   || 'intake.conflict.withdrawn'
        RequestStatus.MORE_INFORMATION_ASKED | [decision(MORE_INFORMATION_ASKED, 1)] || 'intake.conflict.decided'
        RequestStatus.APPROVED               | [decision(APPROVED, 1)]              || 'intake.conflict.decided'
        RequestStatus.REJECTED               | [decision(REJECTED, 1)]              || 'intake.conflict.decided'
    }

    def "who comes too late is told who decided and what"() {
        when:
        once('Communicatie').require(NOOR, request(RequestStatus.REJECTED, 3), [decision(REJECTED, 1)], MINE, null)

        then:
        def e = thrown(Conflict)
        e.args() == ['Caro Voorbeeld', REJECTED, NOW]
    }

    def "a request that changed after it was read is not decided on"() {
        when:
        once('Communicatie').require(NOOR, request(RequestStatus.IN_INTAKE, 3), [], MINE, 2)

        then:
        def e = thrown(Conflict)
        e.key() == 'intake.conflict.changed'
    }

    def "the same person does not agree for two departments"() {
        when:
        once('Communicatie', 'Bestuur').require(new Actor(9L, 90L, 'Caro', Set.of(Role.COMMUNICATIONS)),
            request(RequestStatus.IN_INTAKE, 3), [decision(APPROVED, 1)], ['Bestuur'], null)

        then:
        thrown(Refused)
    }

    def "who decides for #mine may not decide (#fault.simpleName)"() {
        when:
        once('Communicatie', 'Bestuur').require(NOOR, request(RequestStatus.IN_INTAKE, 3), [decision(APPROVED, 1)], mine, null)

        then:
        thrown(fault)

        where:
        mine             || fault
        []               || Refused
        ['Communicatie'] || Conflict
    }

    def "who decides for the other department decides for that one"() {
        expect:
        once('Communicatie', 'Bestuur').require(NOOR, request(RequestStatus.IN_INTAKE, 3), [decision(APPROVED, 1)], ['Bestuur'], 3) == ['Bestuur']
    }

    def "a verdict for the department of others is refused"() {
        when:
        DecideInIntakeOnce.requireOwn(new Verdict(APPROVED, '', null, null, 'Bestuur', null), MINE, ['Communicatie', 'Bestuur'])

        then:
        thrown(Refused)
    }

    def "after a question each department decides anew"() {
        expect:
        once('Communicatie', 'Bestuur').pending(decisions) == pending

        where:
        decisions                                                      || pending
        []                                                             || ['Communicatie', 'Bestuur']
        [decision(APPROVED, 1)]                                        || ['Bestuur']
        [decision(APPROVED, 1), decision(MORE_INFORMATION_ASKED, 1)]   || ['Communicatie', 'Bestuur']
    }

    def "#outcomes come to #together"() {
        expect:
        Outcomes.together(outcomes.collect { decision(it, 1) }) == together

        where:
        outcomes                               || together
        [APPROVED]                             || APPROVED
        [APPROVED, APPROVED_WITH_CONDITIONS]   || APPROVED_WITH_CONDITIONS
        [APPROVED, REJECTED]                   || REJECTED
        [APPROVED, MORE_INFORMATION_ASKED]     || MORE_INFORMATION_ASKED
    }

    private DecideInIntakeOnce once(String... departments) {
        def profile = ProfileFixture.sgl().replaceAll(/(?m)^beslissers: .*$/, "beslissers: [${departments.join(', ')}]")
        new File(folder, 'profielen').mkdirs()
        new File(folder, 'profielen/proef.yml').setText(profile, 'UTF-8')
        new DecideInIntakeOnce(ProfileFixture.profiles('proef', folder.path),
            new TwoDepartmentsTwoPeople({ id -> Optional.empty() } as RequesterRepository))
    }

    static AccountRequest request(RequestStatus status, int version) {
        new AccountRequest(1L, status, AccountKind.LOCATION_PAGE, Visibility.PUBLIC, 'FACEBOOK', 1L, null, 'AC', 5L, 1L, 2L, null, NOW, NOW, NOW, null, null, version)
    }

    static Decision decision(DecisionOutcome outcome, int round) {
        new Decision(1L, 1L, round, 'Communicatie', outcome, 'tekst', null, null, 9L, 'Caro Voorbeeld', NOW)
    }
}
