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

import static nl.accountregister.organisation.AccountKind.CORPORATE
import static nl.accountregister.organisation.AccountKind.DEPARTMENT
import static nl.accountregister.organisation.AccountKind.LOCATION_PAGE
import static nl.accountregister.organisation.AccountKind.PROJECT
import static nl.accountregister.organisation.AccountKind.SERVICE
import static nl.accountregister.organisation.HouseRuleTopic.CORRECTIONS
import static nl.accountregister.organisation.HouseRuleTopic.DERAILED
import static nl.accountregister.organisation.PlatformStatus.IN_PREPARATION
import static nl.accountregister.organisation.PlatformStatus.IN_USE
import static nl.accountregister.organisation.PlatformStatus.RETIRED

/** What each of the five documents says, and what it leaves open. */
class FiveProfilesSpec extends Specification {

    static final ALL = ['sgl', 'careyn', 'kempenhaeghe', 'cnv', 'hartenhoeve']

    @TempDir
    Path folder

    def "the profiles that come with the register are those of the five documents"() {
        expect:
        new TemplateFiles('').list('profielen', '.yml') as List == ALL.sort(false).collect { "profielen/${it}.yml".toString() }
    }

    @Unroll
    def "#profile: who decides on which kinds, and where"() {
        given:
        def it = ProfileFixture.profiles(profile).current()

        expect:
        it.approvingDepartments() == deciders
        it.requestRules().collectEntries { rule -> [rule.kind(), rule.platforms()] } == requests
        it.requestRules().findAll { rule -> rule.shielding() != Shielding.NO }*.kind() == shielded
        it.requestRules().every { rule -> !rule.source().empty && it.planForm(rule.kind(), false).present }

        where:
        profile        | deciders                                   | shielded              || requests
        'sgl'          | ['Communicatie']                           | []                    || [(LOCATION_PAGE): ['FACEBOOK']]
        'careyn'       | ['Communicatie']                           | [DEPARTMENT, PROJECT] || [LOCATION_PAGE, DEPARTMENT, PROJECT, SERVICE, CORPORATE].collectEntries { [it, ['FACEBOOK', 'LINKEDIN', 'X']] }
        'kempenhaeghe' | ['Communicatie', 'Personeel & Organisatie'] | []                   || [PROJECT, SERVICE, DEPARTMENT].collectEntries { [it, ['X']] }
        'cnv'          | ['Verantwoordelijke afdeling']             | []                    || [CORPORATE, DEPARTMENT, PROJECT].collectEntries { [it, ['BLOG']] }
        'hartenhoeve'  | ['team Sociale Media']                     | []                    || [(LOCATION_PAGE): ['FACEBOOK'], (PROJECT): ['BLOG']]
    }

    @Unroll
    def "#profile: the platforms, by what the document says of them"() {
        given:
        def it = ProfileFixture.profiles(profile).current()

        expect:
        [it.platformCodes(IN_USE), it.platformCodes(IN_PREPARATION), it.platformCodes(RETIRED)] == [used, prepared, retired]
        names.every { code, name -> it.platform(code).get().name() == name }

        where:
        profile        | used                                             | prepared                 | retired   | names
        'sgl'          | ['X', 'FACEBOOK', 'LINKEDIN', 'YOUTUBE', 'BLOG'] | ['WHATSAPP']             | []        | [X: 'Twitter', BLOG: 'blog']
        'careyn'       | ['FACEBOOK', 'LINKEDIN', 'X']                    | []                       | []        | [X: 'Twitter']
        'kempenhaeghe' | ['X']                                            | ['FACEBOOK', 'LINKEDIN'] | ['HYVES'] | [X: 'Twitter', LINKEDIN: 'Linked-in']
        'cnv'          | ['BLOG']                                         | []                       | []        | [BLOG: 'blog']
        'hartenhoeve'  | ['FACEBOOK', 'BLOG']                             | []                       | []        | [FACEBOOK: 'Facebook']
    }

    @Unroll
    def "#profile: one asks a department or a team, and no person is named"() {
        given:
        def it = ProfileFixture.profiles(profile).current()

        expect:
        it.contact() == new Profile.Contact(new Bilingual(department[0], department[1]), function, mail, phone)
        it.mailDomains() == domains

        where:
        profile        | department                                              | function                                            | mail                 | phone         | domains
        'sgl'          | ['afdeling Communicatie', 'Communications department']  | Bilingual.EMPTY                                     | 'nieuws@sgl-zorg.nl' | '045-8000920' | ['sgl-zorg.nl']
        'careyn'       | ['afdeling Communicatie', 'Communications department']  | new Bilingual('online adviseur', 'online adviser')  | ''                   | ''            | ['careyn.nl']
        'kempenhaeghe' | ['afdeling Communicatie', 'Communications department']  | Bilingual.EMPTY                                     | ''                   | ''            | []
        'cnv'          | ['de verantwoordelijke afdeling', 'responsible department'] | Bilingual.EMPTY                                 | ''                   | ''            | []
        'hartenhoeve'  | ['team Sociale Media', 'Social Media team']             | Bilingual.EMPTY                                     | ''                   | ''            | []
    }

    def "a document that names people by their first names leaves none of them in its profile"() {
        expect:
        !(text('hartenhoeve') =~ /Hein|Christien/)
        !text('careyn').toLowerCase().contains('oudshoorn')
        !text('careyn').contains('030-')
    }

    @Unroll
    def "#profile: locations, accounts, the officers' table and what else only some documents have"() {
        given:
        def profiles = ProfileFixture.profiles(profile)
        def it = profiles.current()

        expect:
        it.locationNames() == locations
        it.corporateAccounts()*.handle() == accounts
        profiles.officers().present == officers
        it.publicationLog() == log
        it.disclaimer().empty != disclaimer
        it.locationType().plural().nl() == called

        where:
        profile        | officers | log   | disclaimer | called               | locations                                     | accounts
        'sgl'          | true     | false | true       | 'activiteitencentra' | []                                            | ['SGLzorg', 'SGL zorg', 'SGL', 'SGLzorgLimburg']
        'careyn'       | false    | false | false      | 'locaties'           | []                                            | []
        'kempenhaeghe' | false    | true  | false      | 'locaties'           | []                                            | []
        'cnv'          | false    | false | true       | 'locaties'           | []                                            | []
        'hartenhoeve'  | false    | false | false      | 'huizen'             | ['HartenHoeve', 'HartenTroef', 'HartenWeide'] | ['HartenHoeve', 'HartenTroef', 'HartenWeide']
    }

    @Unroll
    def "#profile: house rules in two languages, with what is said about mistakes (#correcting) and derailed discussions (#derailed)"() {
        given:
        def it = ProfileFixture.profiles(profile).current()
        def rules = it.houseRules()*.rules().flatten()

        expect:
        rules.size() >= 10
        rules.every { !it.nl().blank && !it.en().blank && it.nl() != it.en() && !it.nl().contains('{') && !it.en().contains('{') }
        rules*.nl().toSet().size() == rules.size()
        !it.houseRules(CORRECTIONS).empty == correcting
        !it.houseRules(DERAILED).empty == derailed

        where:
        profile        | correcting | derailed
        'sgl'          | true       | true
        'careyn'       | true       | true
        'kempenhaeghe' | false      | false
        'cnv'          | true       | true
        'hartenhoeve'  | true       | true
    }

    @Unroll
    def "where #profile is silent, the register's own terms hold"() {
        given:
        def it = ProfileFixture.profiles(profile).current()

        expect:
        it.decisionDays() == ProfileDefaults.DECISION_DAYS
        it.reviewMonths() == ProfileDefaults.REVIEW_MONTHS
        it.reminders().reviews() == ReminderLadder.DEFAULT

        where:
        profile << ALL
    }

    @Unroll
    def "a disclaimer of #profile is filled in with #filled"() {
        expect:
        with(ProfileFixture.profiles(profile).current().disclaimer(2019, 'Vera $1 {naam}')) {
            [nl(), en()].every { text -> filled.every { text.contains(it) } }
        }

        where:
        profile | filled
        'sgl'   | ['2019', 'Vera $1 {naam}', 'SGL']
        'cnv'   | ['© 2019 Vera $1 {naam}', 'CNV']
    }

    def "the model document speaks in the name of whoever fills it in, and the others in their own only"() {
        given:
        def own = ProfileFixture.profiles('cnv', '', 'Zorggroep Nergens').current()

        expect:
        [own.name(), own.shortName()] == ['Zorggroep Nergens'] * 2
        (own.houseRules()*.rules().flatten() + [own.requestGuidance()]).every { !it.nl().contains('CNV') && !it.en().contains('CNV') }
        own.disclaimer(2026, 'Vera').nl().contains('Zorggroep Nergens')

        when:
        ProfileFixture.profiles('careyn', '', 'Zorggroep Nergens')

        then:
        def fault = thrown(FaultyDefinition)
        fault.file() == 'templates/profielen/careyn.yml'
        fault.line() == 4
        fault.reason().contains('leave ACCOUNTREGISTER_ORGANISATION out')
    }

    @Unroll
    def "#profile, copied under another name into a folder of one's own and changed, is a profile"() {
        given:
        Files.createDirectories(folder.resolve('profielen'))
        Files.writeString(folder.resolve('profielen/eigen.yml'), text(profile) + '\nbesluit-dagen: 21\n')

        when:
        def copy = ProfileFixture.profiles('eigen', folder.toString()).current()

        then:
        copy.id() == 'eigen'
        copy.decisionDays() == 21
        copy.houseRules() == ProfileFixture.profiles(profile).current().houseRules()

        where:
        profile << ALL
    }

    @Unroll
    def "a demo mails nobody who exists: #mail"() {
        expect:
        new OrganisationSettings('sgl', '', set, demo).contactMail('nieuws@sgl-zorg.nl') == mail

        where:
        demo  | set                      || mail
        false | ''                       || 'nieuws@sgl-zorg.nl'
        true  | ''                       || 'communicatie@sgl-demo.example'
        true  | 'proef@register.example' || 'proef@register.example'
        false | 'post@zorg.example'      || 'post@zorg.example'
    }

    @Unroll
    def "a setting that cannot be used is named: #message"() {
        when:
        new OrganisationSettings('cnv', name, mail, true)

        then:
        def fault = thrown(FaultySetting)
        fault.message.startsWith(message)

        where:
        name           | mail                       || message
        'x' * 81       | ''                         || 'ACCOUNTREGISTER_ORGANISATION must be the name'
        'Zorg\nGroep'  | ''                         || 'ACCOUNTREGISTER_ORGANISATION must be the name'
        '{naam}'       | ''                         || 'ACCOUNTREGISTER_ORGANISATION must be the name'
        'Zorg'         | 'geen adres'               || 'ACCOUNTREGISTER_CONTACT_MAIL must be one e-mail address'
        'Zorg'         | 'Vera <vera@zorg.example>' || 'ACCOUNTREGISTER_CONTACT_MAIL must be one e-mail address'
    }

    private static String text(String profile) {
        new String(new TemplateFiles('').find("profielen/${profile}.yml").get().content(), 'UTF-8')
    }
}
