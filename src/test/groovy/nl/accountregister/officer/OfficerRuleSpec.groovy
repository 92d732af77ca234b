package nl.accountregister.officer

import nl.accountregister.organisation.ProfileFixture
import nl.accountregister.shared.Bilingual
import spock.lang.Specification
import spock.lang.Unroll

import java.time.Instant
import java.time.LocalDate

class OfficerRuleSpec extends Specification {

    static final TODAY = LocalDate.of(2026, 11, 20)

    def rule = new OfficerRule(ProfileFixture.profiles().current(), TODAY)

    @Unroll
    def "from #from until #until beside versions until 2026-12-31 and from 2028-01-01: #refused"() {
        when:
        rule.period(day(from), day(until), '', [version('2026-01-01', '2026-12-31'), version('2028-01-01', null)])

        then:
        rule.check().violations().collect { it.field() + ' ' + it.key() } == refused

        where:
        from         | until        || refused
        '2027-01-01' | '2027-12-31' || []
        '2027-06-01' | '2027-06-01' || []
        '2026-12-31' | '2027-12-31' || ['geldigVanaf officer.overlap']
        '2027-01-01' | '2028-01-01' || ['geldigTot officer.overlap']
        '2027-01-01' | null         || ['geldigTot officer.overlap']
        '2029-01-01' | null         || ['geldigVanaf officer.overlap']
        '2027-02-01' | '2027-01-31' || ['geldigTot officer.until.before']
        null         | '2027-01-31' || ['geldigVanaf officer.geldigVanaf.required']
        '2036-11-21' | null         || ['geldigVanaf officer.date.late']
        '1999-12-31' | '1999-12-31' || ['geldigVanaf officer.from.early', 'toelichting officer.reason']
        '2025-06-01' | '2025-12-31' || ['toelichting officer.reason']
    }

    def "today needs no reason, and a reason that is too long is told as that"() {
        expect:
        rule.period(TODAY, null, ' ', []) == null
        rule.period(TODAY.minusDays(1), null, ' zo was het ', []) == 'zo was het'

        when:
        rule.period(TODAY.minusDays(1), null, 'x' * 2001, [])

        then:
        rule.check().violations()*.key() == ['error.text.tooLong']
    }

    @Unroll
    def "the code of '#name' is #code"() {
        expect:
        rule.code(new OfficerDraft(given, name, '', null, [], [], null, null, null, '')) == code
        rule.check().violations().empty

        where:
        given   | name                           || code
        ''      | 'HRM-adviseur'                 || 'HRM_ADVISEUR'
        ''      | ' Coördinator  vrijwilligers ' || 'COORDINATOR_VRIJWILLIGERS'
        ''      | "AC's"                         || 'ACS'
        ''      | '2e man/vrouw'                 || 'E_MAN_VROUW'
        ''      | 'x' * 100                      || 'X' * 64
        'EIGEN' | 'Iets anders'                  || 'EIGEN'
    }

    def "a platform that is no longer used may stay where it stands, and cannot be added"() {
        given:
        def draft = new OfficerDraft('', 'Rol', 'Role', OfficerTie.NONE, [new CellEntry(CellEntryKind.PLATFORM, 'HYVES', null, [])], [], null, TODAY, null, '')

        when:
        def officer = rule.officer(draft, 'ROL', ['HYVES'] as Set)

        then:
        rule.check().violations().empty
        officer.personal()*.platform() == ['HYVES']

        when:
        rule.officer(draft, 'ROL', [] as Set)

        then:
        rule.check().violations()*.key() == ['officer.platform']
    }

    private static LocalDate day(String iso) {
        iso == null ? null : LocalDate.parse(iso)
    }

    private static OfficerVersion version(String from, String until) {
        new OfficerVersion(1, new Officer('ROL', new Bilingual('Rol', 'Role'), OfficerTie.NONE, [], []), 1, day(from), day(until), Instant.EPOCH, 'x', null)
    }
}
