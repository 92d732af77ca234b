package nl.accountregister.intake

import nl.accountregister.account.Visibility
import nl.accountregister.organisation.AccountKind
import nl.accountregister.organisation.ProfileFixture
import nl.accountregister.platform.Platforms
import nl.accountregister.shared.Actor
import nl.accountregister.shared.Refused
import nl.accountregister.shared.Role
import nl.accountregister.shared.TemplateFiles
import spock.lang.Specification
import spock.lang.TempDir

import static nl.accountregister.account.Visibility.PUBLIC
import static nl.accountregister.account.Visibility.SHIELDED

class AllowedByProfileSpec extends Specification {

    static final REQUESTER = new Actor(1L, 10L, 'Vera Voorbeeld', Set.of(Role.REQUESTER))
    static final COMMUNICATIONS = new Actor(2L, 20L, 'Noor Voorbeeld', Set.of(Role.COMMUNICATIONS))

    @TempDir
    File folder

    def "a #visibility account where the profile says #shielding: #told"() {
        given:
        def allowed = new AllowedByProfile(profiles("besloten: $shielding"), new Platforms(new TemplateFiles('')))

        expect:
        allowed.violation(AccountKind.LOCATION_PAGE, visibility).map { it.key() }.orElse(null) == told

        where:
        shielding | visibility || told
        'NEE'     | PUBLIC     || null
        'NEE'     | SHIELDED   || 'intake.visibility.publicOnly'
        'MAG'     | PUBLIC     || null
        'MAG'     | SHIELDED   || null
        'ALTIJD'  | PUBLIC     || 'intake.visibility.shieldedOnly'
        'ALTIJD'  | SHIELDED   || null
    }

    def "what is closed always is so without being chosen"() {
        expect:
        new AllowedByProfile(profiles("besloten: $shielding"), new Platforms(new TemplateFiles(''))).visibility(AccountKind.LOCATION_PAGE) == visibility

        where:
        shielding || visibility
        'NEE'     || PUBLIC
        'MAG'     || PUBLIC
        'ALTIJD'  || SHIELDED
    }

    def "an aanvrager chooses #kinds of what the profile allows, communications anything"() {
        given:
        def themselves = new SpeaksForThemselvesOnly(profiles('besloten: NEE', '  - {soort: CORPORATE}\n  - {soort: FUNCTIE}\n'))

        expect:
        themselves.kinds(actor) == kinds

        where:
        actor          || kinds
        REQUESTER      || [AccountKind.LOCATION_PAGE, AccountKind.FUNCTION]
        COMMUNICATIONS || [AccountKind.LOCATION_PAGE, AccountKind.CORPORATE, AccountKind.FUNCTION]
    }

    def "an aanvrager asks for a function of their own only, owner #owner"() {
        given:
        def themselves = new SpeaksForThemselvesOnly(profiles('besloten: NEE'))
        def data = new RequestData(AccountKind.FUNCTION, null, 'X', null, 'Bestuurder', 'Wij', owner, null, null)

        when:
        themselves.require(COMMUNICATIONS, data)
        def refused = null
        try {
            themselves.require(REQUESTER, data)
        } catch (Refused e) {
            refused = e.what()
        }

        then:
        refused == told

        where:
        owner || told
        null  || null
        10L   || null
        11L   || 'SpeaksForThemselvesOnly'
    }

    private profiles(String shielding, String more = '') {
        def text = ProfileFixture.sgl().replaceFirst(/soort: LOCATIEPAGINA,/, "soort: LOCATIEPAGINA, $shielding,").replaceAll(/(?m)^(aanvragen:\n(?:  - .*\n)+)/, '$1' + more)
        new File(folder, 'profielen').mkdirs()
        new File(folder, 'profielen/proef.yml').setText(text, 'UTF-8')
        ProfileFixture.profiles('proef', folder.path)
    }
}
