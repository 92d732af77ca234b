package nl.accountregister.organisation

import nl.accountregister.shared.Bilingual
import nl.accountregister.shared.FaultyDefinition
import nl.accountregister.shared.FaultySetting
import nl.accountregister.shared.TemplateFiles
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Unroll

import java.nio.file.Files
import java.nio.file.Path

class ProfilesSpec extends Specification {

    static final SMALL = '''\
        naam: Zonnehof
        korte-naam: Zonnehof
        contact:
          afdeling: {nl: team Buiten, en: team Outside}
        locatie:
          enkelvoud: {nl: huis, en: house}
          meervoud: {nl: huizen, en: houses}
        beslissers: [Buiten, P&O]
        platforms:
          - {platform: FACEBOOK}
          - {platform: HYVES, gebruik: VERVALLEN}
        '''.stripIndent()

    @TempDir
    Path folder

    def sgl = ProfileFixture.profiles().current()

    def "SGL is what its document says"() {
        expect:
        sgl.id() == 'sgl'
        sgl.name() == 'SGL'
        sgl.contact() == new Profile.Contact(new Bilingual('afdeling Communicatie', 'Communications department'), Bilingual.EMPTY,
            'nieuws@sgl-zorg.nl', '045-8000920')
        sgl.approvingDepartments() == ['Communicatie']
        sgl.locationType().shortPlural() == new Bilingual("AC's", 'ACs')
        sgl.platformCodes(PlatformStatus.IN_USE) == ['X', 'FACEBOOK', 'LINKEDIN', 'YOUTUBE', 'BLOG']
        sgl.platform('X').get().name() == 'Twitter'
        sgl.corporateAccounts().collect { [it.platform(), it.handle()] } ==
            [['X', 'SGLzorg'], ['FACEBOOK', 'SGL zorg'], ['LINKEDIN', 'SGL'], ['YOUTUBE', 'SGLzorgLimburg']]
        sgl.requestKinds() == [AccountKind.LOCATION_PAGE]
        sgl.requestPlatforms(AccountKind.LOCATION_PAGE) == ['FACEBOOK']
        sgl.requestPlatforms(AccountKind.PROJECT) == []
        sgl.shielding(AccountKind.LOCATION_PAGE) == Shielding.NO
        sgl.shielding(AccountKind.PROJECT) == Shielding.NO
        sgl.planForm(AccountKind.LOCATION_PAGE, false).get() == 'locatiepagina'
        sgl.planForm(AccountKind.DEPARTMENT, true).get() == 'besloten-groep'
    }

    def "where SGL's document is silent, the register's own defaults hold"() {
        expect:
        sgl.decisionDays() == 14
        sgl.reviewMonths() == 12
        sgl.reminders().reviews() == ReminderLadder.DEFAULT
        sgl.brand().colour() == ProfileDefaults.COLOUR
    }

    def "a mailbox is the organisation's own by its whole domain only"() {
        expect:
        sgl.isOwnMailbox(address) == own

        where:
        address                  || own
        'nieuws@sgl-zorg.nl'     || true
        'Nieuws@SGL-zorg.nl'     || true
        'x@nep-sgl-zorg.nl'      || false
        'x@sgl-zorg.nl.example'  || false
        'x@mail.sgl-zorg.nl'     || false
    }

    def "a folder of the organisation adds a profile, and what it is silent on is empty"() {
        given:
        write('zonnehof', SMALL)

        when:
        def profiles = ProfileFixture.profiles('zonnehof', folder.toString())

        then:
        with(profiles.current()) {
            approvingDepartments() == ['Buiten', 'P&O']
            contact().email() == ''
            locationType().shortSingular().nl() == 'huis'
            platformCodes(PlatformStatus.RETIRED) == ['HYVES']
            mailDomains() == []
            requestKinds() == []
            planForm(AccountKind.PROJECT, false).empty
            houseRules() == []
        }
        profiles.officers().empty
    }

    def "reviews come as often as the profile says for the kind, and are counted from the day that it says"() {
        given:
        write('zonnehof', SMALL + 'herziening-maanden: 9\nherziening-maanden-per-soort: {PROJECT: 3, CORPORATE: 6}\nherziening-vanaf: DAG_VAN_HERZIENING\n')

        when:
        def profile = ProfileFixture.profiles('zonnehof', folder.toString()).current()

        then:
        profile.reviewMonths() == 9
        profile.reviewMonths(AccountKind.PROJECT) == 3
        profile.reviewMonths(AccountKind.CORPORATE) == 6
        profile.reviewMonths(AccountKind.SERVICE) == 9
        profile.reviewMonths(null) == 9
        profile.reviews().from() == ReviewFrom.DAY_DONE
        sgl.reviews() == new ReviewRhythm(12, [:], ReviewFrom.LATER_OF_BOTH)
    }

    def "a folder of the organisation replaces a profile that travels in the jar"() {
        given:
        write('sgl', SMALL)

        expect:
        ProfileFixture.profiles('sgl', folder.toString()).current().name() == 'Zonnehof'
    }

    @Unroll
    def "gates are those that the profile names, and the register's own where it is silent: #yaml"() {
        given:
        write('zonnehof', SMALL + yaml)
        def gates = ProfileFixture.profiles('zonnehof', folder.toString()).current().gates()

        expect:
        gates.atRequest() == atRequest as Set
        gates.atUse() == atUse as Set

        where:
        yaml                                                                      || atRequest                               | atUse
        ''                                                                        || [Gate.DEPUTY, Gate.FUNCTIONAL_MAILBOX]  | []
        'poorten: {aanvraag: [], ingebruikname: [TWEE_BEHEERDERS, TWEESTAPSVERIFICATIE]}' || []                              | [Gate.TWO_ADMINS, Gate.TWO_FACTOR]
        'poorten: {ingebruikname: [PLAATSVERVANGER]}'                             || [Gate.DEPUTY, Gate.FUNCTIONAL_MAILBOX]  | [Gate.DEPUTY]
        'poorten: {aanvraag: [TWEE_BEHEERDERS]}'                                  || [Gate.TWO_ADMINS]                       | []
    }

    @Unroll
    def "a faulty profile is told with file, line and reason: #reason"() {
        given:
        write('zonnehof', SMALL + extra)

        when:
        ProfileFixture.profiles('zonnehof', folder.toString())

        then:
        def fault = thrown(FaultyDefinition)
        fault.file() == folder.resolve('profielen/zonnehof.yml').toString()
        fault.line() == line
        fault.reason().contains(reason)

        where:
        extra                                                          || line | reason
        'maildomeinen: [Zonnehof]'                                     || 12   | 'voorbeeld.nl'
        'huisstijl: {kleur: blauw}'                                    || 12   | "'#0f6070'"
        'accounts:\n  - {platform: TIKTOK, naam: zon}'                 || 13   | "TIKTOK is not under 'platforms'"
        'aanvragen:\n  - {soort: PAGINA}'                              || 13   | 'choose from CORPORATE, LOCATIEPAGINA'
        'aanvragen:\n  - {soort: DIENST, platforms: [HYVES]}'          || 13   | 'HYVES is not under'
        'aanvragen:\n  - {soort: DIENST}\n  - {soort: DIENST}'         || 14   | 'DIENST is under'
        'beheerplannen: {DINGEN: a}'                                   || 12   | "'DINGEN' is unknown"
        'poorten: {aanvraag: [TWEESTAPSVERIFICATIE]}'                  || 12   | 'TWEESTAPSVERIFICATIE cannot be asked of a request'
        'poorten:\n  aanvraag: [PLAATSVERVANGER]\n  ingebruikname: [TWEE_HEERDERS]' || 14 | "'TWEE_HEERDERS' does not exist"
        'poorten:\n  ingebruikname: [PLAATSVERVANGER, PLAATSVERVANGER]' || 13  | 'PLAATSVERVANGER is here twice'
        'poorten:\n  activatie: []'                                    || 13   | "'activatie' is unknown"
        'besluit-dagen: 0'                                             || 12   | 'from 1 to 365'
        'herziening-vanaf: VANDAAG'                                    || 12   | "'VANDAAG' does not exist"
        'herziening-maanden: 0'                                        || 12   | 'from 1 to 60'
        'herziening-maanden-per-soort: {PROJECT: 61}'                  || 12   | 'from 1 to 60'
        'herziening-maanden-per-soort: {GROEP: 6}'                     || 12   | "'GROEP' is unknown"
        'herinneringen:\n  - {dag: 3, aan: []}'                        || 13   | 'who gets this reminder'
        'herinneringen:\n  - {dag: 3, aan: [BUURMAN]}'                 || 13   | "'BUURMAN' does not exist"
        'herinneringen:\n  - {dag: 3, aan: [EIGENAAR]}\n  - {dag: 3, aan: [EIGENAAR]}' || 13 | 'in the order'
        'herinneringen:\n  - {dag: 3, elke-dagen: 2, aan: [EIGENAAR]}\n  - {dag: 4, aan: [EIGENAAR]}' || 13 | 'only the last'
        'kleur: rood'                                                  || 12   | "'kleur' is unknown"
        'locaties: [Linde, Eik, Linde]'                                || 12   | "'Linde' is under 'locaties' twice"
        'aanvragen:\n  - {soort: PROJECT, besloten: SOMS}'             || 13   | "'SOMS' does not exist; choose from NEE, MAG, ALTIJD"
        'disclaimer:\n  nl: "{jaar} {wie}"\n  en: "{jaar}"'            || 13   | '{wie} cannot be filled in here; choose from {jaar}, {naam}, {organisatie}'
        'disclaimer: {nl: alleen Nederlands}'                          || 12   | "'en'"
        'publicatielogboek: soms'                                      || 12   | "'publicatielogboek'"
        'naam-invullen: wie weet'                                      || 12   | "'naam-invullen'"
        'huisstijl: {merk: zonnehof}'                                  || 12   | "there is no brand 'zonnehof'"
        'huisstijl: {merk: Mijn Merk}'                                 || 12   | "'Mijn Merk' must have lower-case letters"
        'huisregels:\n  - kop: {nl: a, en: b}\n    onderwerp: RUZIE\n    regels: [{nl: c, en: d}]' || 14 | "'RUZIE' does not exist; choose from "
        'huisregels:\n  - kop: {nl: a, en: b}\n    regels:\n      - {nl: c}' || 15 | "'en'"
        'beheerplan-besloten-groep: Besloten Groep'                    || 12   | "'Besloten Groep' must have lower-case letters"
    }

    @Unroll
    def "a faulty contact is told with its line: #reason"() {
        given:
        write('zonnehof', SMALL.replace('  afdeling: {nl: team Buiten, en: team Outside}\n', contact))

        when:
        ProfileFixture.profiles('zonnehof', folder.toString())

        then:
        def fault = thrown(FaultyDefinition)
        fault.line() == line
        fault.reason().contains(reason)

        where:
        contact                                                                          || line | reason
        '  functie: {nl: adviseur, en: adviser}\n'                                       || 4    | "'afdeling'"
        '  afdeling: {nl: team Buiten, en: team Outside}\n  functie: adviseur\n'         || 5    | 'keys with a value are expected here'
        '  afdeling: {nl: team Buiten, en: team Outside}\n  e-mail: buiten\n'            || 5    | 'be an e-mail address'
        '  afdeling: {nl: team Buiten, en: team Outside}\n  telefoon: bel maar\n'        || 5    | 'be a telephone number'
        '  afdeling: {nl: team Buiten, en: team Outside}\n  persoon: Vera\n'             || 5    | "'persoon' is unknown"
    }

    @Unroll
    def "a platform is one of the catalogue, once, and in use only if it exists: #platform"() {
        given:
        write('zonnehof', SMALL + "  - {platform: $platform}\n")

        when:
        ProfileFixture.profiles('zonnehof', folder.toString())

        then:
        def fault = thrown(FaultyDefinition)
        fault.line() == 12
        fault.reason().startsWith(reason)

        where:
        platform                            || reason
        'FACEBOOK'                          || "FACEBOOK is under 'platforms' already"
        'FACEBOEK'                          || 'FACEBOEK is no platform of the catalogue; there are: FACEBOOK, '
        'TWITTER'                           || 'TWITTER is no platform of the catalogue'
        'MYSPACE, gebruik: IN_GEBRUIKT'     || "'IN_GEBRUIKT' does not exist"
        'GOOGLE_PLUS'                       || 'GOOGLE_PLUS no longer exists; put gebruik: VERVALLEN with it'
    }

    def "a profile that does not exist, and a folder that does not, name their setting"() {
        when:
        make()

        then:
        def fault = thrown(FaultySetting)
        fault.message.startsWith(message)

        where:
        make                                                          || message
        ({ ProfileFixture.profiles('zonnehof') })         || 'ACCOUNTREGISTER_PROFILE must name one of the profiles '
        ({ ProfileFixture.profiles('../sgl') })           || 'ACCOUNTREGISTER_PROFILE must have lower-case letters'
        ({ new TemplateFiles('/bestaat/niet') })                      || 'ACCOUNTREGISTER_TEMPLATES_FOLDER must name a folder that exists, not "/bestaat/niet"'
    }

    private void write(String name, String yaml) {
        def file = folder.resolve("profielen/${name}.yml")
        Files.createDirectories(file.parent)
        Files.writeString(file, yaml)
    }
}
