package nl.accountregister.signal

import nl.accountregister.account.Account
import nl.accountregister.account.AccountStatus
import nl.accountregister.account.TwoFactor
import nl.accountregister.account.Visibility
import nl.accountregister.officer.CellEntry
import nl.accountregister.officer.CellEntryKind
import nl.accountregister.officer.Officer
import nl.accountregister.officer.OfficerTie
import nl.accountregister.organisation.AccountKind
import nl.accountregister.shared.Bilingual
import spock.lang.Specification

import java.time.Instant

class SignalRulesSpec extends Specification {

    static Account account(AccountKind kind, String platform, Long place) {
        new Account(1L, platform, kind, 'Naam', null, null, null, AccountStatus.ACTIVE, null, place, null, 2L, null, '', Visibility.PUBLIC, null, TwoFactor.ON, null,
            12, null, null, Instant.EPOCH, null, null, Instant.EPOCH, false, null, 1)
    }

    def "#days days after the term the step that has come last is #step"() {
        expect:
        SignalLadder.step(days) == (step == null ? OptionalInt.empty() : OptionalInt.of(step))

        where:
        days || step
        -1   || null
        0    || 0
        2    || 0
        3    || 3
        6    || 3
        7    || 7
        13   || 7
        14   || 14
        365  || 364
    }

    def "a result belongs to one outcome, and every outcome has one"() {
        expect:
        SignalOutcome.values().every { !SignalResult.of(it).isEmpty() }
        SignalOutcome.values().collectMany { SignalResult.of(it) }.sort() == SignalResult.values().toList().sort()
    }

    def "an officer whose cell is #cell gives access to a #kind on #platform: #gives"() {
        given:
        def entry = new CellEntry(cell, on, null, [])
        def officer = new Officer('X', new Bilingual('x', 'x'), OfficerTie.NONE, personal ? [entry] : [], personal ? [] : [entry])

        expect:
        Responders.gives(officer, account(kind, platform, place)) == gives

        where:
        cell                        | on         | personal | kind                       | platform   | place || gives
        CellEntryKind.ALL_CORPORATE | ''         | false    | AccountKind.CORPORATE      | 'X'        | null  || true
        CellEntryKind.ALL_CORPORATE | ''         | false    | AccountKind.LOCATION_PAGE  | 'FACEBOOK' | 1L    || false
        CellEntryKind.PLATFORM      | 'FACEBOOK' | false    | AccountKind.CORPORATE      | 'FACEBOOK' | null  || true
        CellEntryKind.PLATFORM      | 'FACEBOOK' | false    | AccountKind.CORPORATE      | 'X'        | null  || false
        CellEntryKind.PLATFORM      | 'FACEBOOK' | true     | AccountKind.CORPORATE      | 'FACEBOOK' | null  || false
        CellEntryKind.LOCATION_PAGE | 'FACEBOOK' | true     | AccountKind.LOCATION_PAGE  | 'FACEBOOK' | 1L    || true
        CellEntryKind.LOCATION_PAGE | 'FACEBOOK' | true     | AccountKind.LOCATION_PAGE  | 'INSTAGRAM'| 1L    || false
        CellEntryKind.PLATFORM      | 'FACEBOOK' | false    | AccountKind.DEPARTMENT     | 'FACEBOOK' | null  || false
    }
}
