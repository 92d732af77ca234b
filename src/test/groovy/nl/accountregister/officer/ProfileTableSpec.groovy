package nl.accountregister.officer

import nl.accountregister.organisation.ProfileFixture
import nl.accountregister.organisation.Profiles
import nl.accountregister.shared.FaultyDefinition
import nl.accountregister.shared.Language
import nl.accountregister.shared.Texts
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Unroll

import java.nio.file.Files
import java.nio.file.Path

class ProfileTableSpec extends Specification {

    @TempDir
    Path folder

    def profiles = ProfileFixture.profiles()
    def table = new ProfileTable(profiles).table()

    def "SGL's table is the document's, cell for cell, with its headings and footnotes"() {
        given:
        def words = new CellWords(new Texts(), Language.NL, profiles.current())

        expect:
        [[table.officerHeading().nl(), table.personalHeading().nl(), table.accessHeading().nl()].join('\t')] +
            table.officers().collect { [it.name().nl(), words.cell(it.personal()), words.cell(it.access())].join('\t') } +
            table.notes().collect { words.footnote(it) + '\t\t' } == getClass().getResource('/sgl-functionaristabel.tsv').readLines('UTF-8')
        table.source() == 'SGL §2'
    }

    def "the table reads in English too"() {
        given:
        def words = new CellWords(new Texts(), Language.EN, profiles.current())

        expect:
        words.cell(table.find('AC').get().personal()) == 'Location page on Facebook**'
        words.footnote(CellNote.PROVISIONAL) == '*not final yet'
        table.officers().every { !it.name().en().empty }
    }

    def "what a function has is told by what an entry means, not by its column"() {
        expect:
        with(table.find('AC').get()) {
            tie() == OfficerTie.LOCATION
            personalAccounts() == []
            organisationAccounts() == [new CellEntry(CellEntryKind.LOCATION_PAGE, 'FACEBOOK', null, [CellNote.OPTIONAL_AFTER_INTAKE])]
        }
        with(table.find('BESTUURDER').get()) {
            tie() == OfficerTie.NONE
            personalAccounts()*.platform() == ['X', 'LINKEDIN', 'BLOG']
            personalAccounts().findAll { it.has(CellNote.PROVISIONAL) }*.platform() == ['BLOG']
            organisationAccounts() == []
        }
        table.find('REGIOMANAGER').get().tie() == OfficerTie.REGION
        table.find('COMMUNICATIE').get().organisationAccounts()*.kind() == [CellEntryKind.ALL_CORPORATE]
        table.find('PORTIER').empty
    }

    def "a profile without a table has no officers"() {
        given:
        def withoutTable = ProfileFixture.sgl().substring(0, ProfileFixture.sgl().indexOf('functionarissen:'))

        expect:
        new ProfileTable(write(withoutTable)).table() == OfficerTable.NONE
        OfficerTable.NONE.notes() == []
    }

    @Unroll
    def "a faulty table is told with its line: #reason"() {
        when:
        new ProfileTable(write(ProfileFixture.sgl().replaceFirst(from, to)))

        then:
        def fault = thrown(FaultyDefinition)
        fault.line() == 1 + ProfileFixture.sgl().substring(0, ProfileFixture.sgl().indexOf(from.replace('\\', ''))).count('\n')
        fault.reason().contains(reason)

        where:
        from                                     | to                                      || reason
        'code: HRM'                              | 'code: BESTUURDER'                      || 'BESTUURDER is in the table already'
        'code: HRM'                              | 'code: hrm'                             || 'be a code in capitals'
        'hoort-bij: REGIO'                       | 'hoort-bij: WIJK'                       || "'WIJK' does not exist; choose from GEEN, LOCATIE, REGIO"
        '\\{platform: BLOG, noot'                | '{platform: VLOG, noot'                 || "VLOG is not under 'platforms'"
        'platform: BLOG, noot: NIET_DEFINITIEF'  | 'platform: BLOG, noot: MISSCHIEN'       || "'MISSCHIEN' does not exist"
        '\\{locatiepagina: FACEBOOK,'            | '{alle-corporate-accounts: true,'       || 'no personal accounts'
        '\\{locatiepagina: FACEBOOK,'            | '{locatiepagina: FACEBOOK, platform: X,' || 'an entry has one of'
        '\\{alle-corporate-accounts: true'       | '{alle-corporate-accounts: false'       || 'an entry has one of'
        '\\{locatiepagina: FACEBOOK,'            | '{platform: X, rol: REDACTEUR,'         || "'rol' is for accounts of the organisation"
        '\\{locatiepagina: FACEBOOK,'            | '{locatiepagina: FACEBOOK, rol: BAAS,'  || "'BAAS' does not exist; choose from BEHEERDER"
        'platform: BLOG, noot: NIET_DEFINITIEF'  | 'platform: X'                           || 'this is in the cell already'
        'hoort-bij: LOCATIE'                     | 'hoort-bij: GEEN'                       || "AC has a 'locatiepagina', so it needs 'hoort-bij'"
        '\\{alle-corporate-accounts: true'       | '{voor: 1, alle-corporate-accounts: true' || "'voor' is unknown"
    }

    private Profiles write(String yaml) {
        Files.createDirectories(folder.resolve('profielen'))
        Files.writeString(folder.resolve('profielen/sgl.yml'), yaml)
        ProfileFixture.profiles('sgl', folder.toString())
    }
}
