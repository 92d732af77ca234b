package nl.accountregister.outbox

import nl.accountregister.organisation.OrganisationSettings
import nl.accountregister.organisation.Profiles
import nl.accountregister.outbox.Mail.Recipient
import nl.accountregister.platform.Platforms
import nl.accountregister.shared.FaultyDefinition
import nl.accountregister.shared.Language
import nl.accountregister.shared.PublicAddress
import nl.accountregister.shared.TemplateFiles
import nl.accountregister.shared.Templates
import nl.accountregister.shared.Texts
import org.jsoup.Jsoup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.time.LocalDate

class MailTextSpec extends Specification {

    static final ANNE = new Recipient('Anne Voorbeeld', 'anne@organisatie.example', 1L)

    @Shared MailRenderer renderer = rendererWith(new TemplateFiles(''))
    @TempDir Path folder

    def "every text can be made in both languages with the values that it asks for, and with those that it may get"() {
        when:
        def minimal = renderer.render(new Mail(template, ANNE, language, valuesOf(template, template.required()), null))
        def full = renderer.render(new Mail(template, ANNE, language, valuesOf(template, template.required() + template.optional()), null))

        then:
        !(minimal.subject() + minimal.text() + minimal.html() + full.text()).contains('{{')
        minimal.subject().length() > 10
        minimal.text().contains('https://register.example/aanvragen/7')
        minimal.text().contains('Anne Voorbeeld')
        Jsoup.parse(minimal.html()).select('a[href=https://register.example/aanvragen/7]').size() == 1
        full.text().length() >= minimal.text().length()
        template.required().findAll { !(it in ['link', 'url', 'daysText'] || it.endsWith('By') || it.endsWith('On')) }.every {
            (minimal.subject() + minimal.text()).contains("the $it")
        }

        where:
        [template, language] << [MailTemplate.values().findAll { !it.samples().values().any { sample -> sample instanceof Map } }, Language.values() as List].combinations()
    }

    def "a value that is missing is told when the mail is planned, by its name"() {
        when:
        renderer.render(new Mail(MailTemplate.REQUEST_QUESTION, ANNE, Language.NL, [request: 'x', link: URI.create('https://x.example')], null))

        then:
        def e = thrown(IllegalArgumentException)
        e.message.contains('request-question')
        e.message.contains('[question]')
    }

    def "a value that no text knows is a mistake too"() {
        when:
        renderer.render(new Mail(MailTemplate.ACCOUNT_RESUMED, ANNE, Language.NL, [account: 'x', link: URI.create('https://x.example'), raeson: 'x'], null))

        then:
        thrown(IllegalArgumentException)
    }

    def "text of a person stays text in the HTML part: #typed"() {
        when:
        def preview = question(typed)
        def quote = Jsoup.parse(preview.html()).selectFirst('blockquote')

        then: 'nothing but the paragraph and its line breaks'
        quote.select('*').collect { it.tagName() }.toSet() - ['blockquote', 'p', 'br'] == [] as Set
        quote.select('p').size() == 1

        and: 'every character is there'
        quote.selectFirst('p').wholeText().readLines()*.strip().join('\n').replace('\n', '') == typed.readLines()*.strip().join('')

        and: 'the text part has it as it was typed'
        preview.text().replace('\n> ', '\n').contains(typed.strip())

        where:
        typed << ['**vet** en _schuin_ en `code`', '[klik hier](https://evil.example)', '![x](https://evil.example/x.png)',
                  '<script>alert(1)</script>', '<a href="https://evil.example">x</a>', '&lt;b&gt; &amp; &copy;', 'https://evil.example/login',
                  '<https://evil.example>', 'eerste\n\n# kop\n\n- lijst\n1. een\n2) twee', 'kop\n===\nkop\n---', 'tekst\n\n    code met inspringing',
                  '```\nblok\n```', '> citaat\n\nna het citaat', 'a\\\nb \\* c', '[ref]: https://evil.example "t"\n\n[ref]', 'a  \nb', '| a | b |\n|---|---|\n| 1 | 2 |',
                  '~~door~~', '{{request}} {{{link}}} {{#x}}', 'emoji 👩‍👩‍👧 en עברית', "=cmd()|' /C calc'!A0", '* * *', '\ttab', '1986. Een jaar']
    }

    def "a quotation of several lines is marked on each line of the text part"() {
        expect:
        question('eerste regel\n\nderde regel').text().contains('> eerste regel\n> \n> derde regel\n')
    }

    def "a line end in a value cannot start a header or a text of its own: #typed"() {
        when:
        def preview = renderer.render(new Mail(MailTemplate.REQUEST_SUBMITTED, ANNE, Language.NL,
            [request: typed, decideBy: LocalDate.of(2026, 11, 20), link: URI.create('https://register.example/')], null))

        then:
        preview.subject() == subject
        preview.text().startsWith('Beste Anne Voorbeeld,')

        where:
        typed                              || subject
        'x\r\nBcc: evil@evil.example'      || 'Je aanvraag is ontvangen: x Bcc: evil@evil.example'
        'x\n\nTekst'                       || 'Je aanvraag is ontvangen: x Tekst'
        "x\u0000\u0007y\u2028z\u0085q"     || 'Je aanvraag is ontvangen: x y z q'
        'a' * 400                          || 'Je aanvraag is ontvangen: ' + 'a' * 223 + '…'
    }

    def "a date is written as the language writes it"() {
        expect:
        renderer.render(new Mail(MailTemplate.REQUEST_SUBMITTED, ANNE, language,
            [request: 'x', decideBy: LocalDate.of(2026, 11, 20), link: URI.create('https://x.example')], null)).text().contains(written)

        where:
        language    || written
        Language.NL || 'uiterlijk op 20 november 2026'
        Language.EN || 'by 20 November 2026'
    }

    def "a reminder of one account says something else under each heading: #section #where"() {
        when:
        def preview = reminder([(section): [lines: [line(where)]]], 1)

        then:
        preview.subject() == subject
        preview.text().contains(says)
        preview.text().count('de pagina') == 1
        Jsoup.parse(preview.html()).select('li a[href=https://register.example/accounts/7]').size() == 1

        where:
        section          | where           || subject                                                  | says
        'todo'           | [before: true]  || 'Herziening op 20 november 2026: de pagina'              | '(over 7 dagen)'
        'todo'           | [on: true]      || 'Herziening vandaag: de pagina'                          | 'vandaag, 20 november 2026'
        'todo'           | [after: true]   || 'Herziening te laat: de pagina'                          | 'had op 20 november 2026 gedaan moeten zijn'
        'second'         | [after: true]   || 'Kijk je mee met een herziening: de pagina'              | 'had op 20 november 2026 klaar moeten zijn'
        'manager'        | [after: true]   || 'Herziening te laat bij je locatie: de pagina'           | 'omdat je leiding geeft'
        'communications' | [after: true]   || 'Herziening te laat: de pagina'                          | 'al herinneringen gehad'
        'standIn'        | [left: true]    || 'Herinnering voor iemand die we niet bereiken: de pagina' | 'Olga Voorbeeld is niet meer in dienst.'
        'standIn'        | [substitute: true] || 'Herinnering voor iemand die we niet bereiken: de pagina' | 'Jij vervangt Olga Voorbeeld'
        'actions'        | [before: true, what: 'Wachtwoord wijzigen'] || 'Actie voor 20 november 2026: de pagina' | 'Wachtwoord wijzigen'
    }

    def "several reminders are one mail, each under its heading and on a line of its own"() {
        when:
        def preview = reminder([todo: [lines: [line(before: true), line(after: true)]], manager: [lines: [line(after: true)]], actions: [lines: [line(on: true, what: 'Iets')]],
                                standIn: [lines: [line(none: true)]], communications: [lines: [line(after: true)]]], 106)
        def html = Jsoup.parse(preview.html())

        then:
        preview.subject() == 'Herinnering: 106 keer iets te doen in het accountregister'
        html.select('ul').size() == 5
        html.select('li').size() == 6
        preview.text().contains('En nog 6 andere.')
        !preview.text().contains('{{')
        !preview.text().contains('\n\n\n')
    }

    def "a line that somebody typed stays one line: #typed"() {
        when:
        def html = Jsoup.parse(reminder([actions: [lines: [line(on: true, account: typed, what: typed)]]], 1).html())

        then:
        html.select('ul').size() == 1
        html.select('li').size() == 1
        html.select('h1, h2, blockquote, ol, pre, script, strong').empty

        where:
        typed << ['x\n\n- y', 'x\n# kop', '**x**', '<script>alert(1)</script>', '1. een\n2. twee', 'x\n\n    code', '> y']
    }

    def "the overview of the week says the numbers and what waits longest"() {
        when:
        def values = [weekOf: LocalDate.of(2026, 11, 16), overdue: 12, longOverdue: 3, soon: 5, actions: 4, lateActions: 1, refused: 2, nobody: 0,
                      late: [lines: [line(after: true).subMap('account', 'platform', 'dueOn', 'daysText', 'owner', 'link')]]] +
            ['reviewsLink', 'remindersLink', 'refusedLink'].collectEntries { [it, URI.create("https://register.example/$it")] }
        def preview = renderer.render(new Mail(MailTemplate.REMINDER_DIGEST, ANNE, language, values, null))

        then:
        preview.subject().contains('12')
        preview.text().contains('de pagina')
        Jsoup.parse(preview.html()).select('li').size() == 6

        where:
        language << Language.values()
    }

    private Preview reminder(Map sections, int count) {
        renderer.render(new Mail(MailTemplate.REVIEW_REMINDER, ANNE, Language.NL, [count: count, one: count == 1, several: count > 1,
            more: count > 100 ? count - 100 : '', list: URI.create('https://register.example/herzieningen')] + sections, null))
    }

    private static Map line(Map different) {
        ['before', 'on', 'after', 'substitute', 'absent', 'left', 'no_address', 'faulty_address', 'refused', 'none'].collectEntries { [it, false] } +
            [account: 'de pagina', platform: 'Facebook', dueOn: '20 november 2026', daysText: 'over 7 dagen', owner: '', what: '', who: 'Olga Voorbeeld',
             link: URI.create('https://register.example/accounts/7')] + different
    }

    def "conditions are a list, and one that looks like markup is still one condition"() {
        when:
        def html = renderer.render(new Mail(MailTemplate.REQUEST_APPROVED_WITH_CONDITIONS, ANNE, Language.NL,
            [request: 'x', conditions: ['Eerste', '- **tweede**\n- derde'], link: URI.create('https://x.example')], null)).html()

        then:
        Jsoup.parse(html).select('ul').first().select('> li')*.text() == ['Eerste', '- **tweede** - derde']
    }

    def "an organisation's own text takes the place of the register's"() {
        given:
        Files.createDirectories(folder.resolve('mail'))
        Files.writeString(folder.resolve('mail/account-resumed.nl.md'), 'Onderwerp: Eigen {{account}}\r\n\r\nHoi, [lees dit](https://eigen.example).\n')

        when:
        def preview = rendererWith(new TemplateFiles(folder.toString())).render(new Mail(MailTemplate.ACCOUNT_RESUMED, ANNE, Language.NL,
            [account: 'x', link: URI.create('https://x.example')], null))

        then:
        preview.subject() == 'Eigen x'
        preview.html().contains('href="https://eigen.example">lees dit</a>')
    }

    def "a mistake in an organisation's own text stops the start and tells the file: #mistake"() {
        given:
        Files.createDirectories(folder.resolve('mail'))
        Files.writeString(folder.resolve('mail/account-resumed.nl.md'), content)

        when:
        new MailTexts(new TemplateFiles(folder.toString()), new Texts())

        then:
        def e = thrown(FaultyDefinition)
        e.message.contains(told.endsWith('.md') ? told : 'account-resumed.nl.md')
        e.message.contains(told)

        where:
        mistake            | content                                  || told
        'no subject'       | 'Beste,\n\nTekst\n'                      || 'Onderwerp: '
        'no text'          | 'Onderwerp: x\n'                         || 'Onderwerp: '
        'unknown value'    | 'Onderwerp: x\n\nHallo {{eigenaar}}\n'   || "'eigenaar'"
        'unknown section'  | 'Onderwerp: x\n\n{{#als}}a{{/als}}\n'    || "'als'"
        'open section'     | 'Onderwerp: x\n\n{{#reason}}a\n'         || 'reason'
        'unknown part'     | 'Onderwerp: x\n\n{{>voet}}\n'            || 'voet.nl.md'
    }

    def "the frame holds the organisation's name and the message, and escapes the subject"() {
        when:
        def mail = new Mail(MailTemplate.ACCOUNT_RESUMED, ANNE, Language.NL, [account: '<b>x</b>', link: URI.create('https://x.example')], null)
        def page = Jsoup.parse(renderer.framed(mail, renderer.render(mail)))

        then:
        page.title() == 'Weer in gebruik: <b>x</b>'
        page.select('html').attr('lang') == 'nl'
        page.select('.name').text() == sgl().current().name()
        page.select('b').isEmpty()
        page.select('script, img, link').isEmpty()
    }

    def "only a web address can be the public address: #address"() {
        when:
        new PublicAddress(address)

        then:
        def e = thrown(nl.accountregister.shared.FaultySetting)
        e.setting() == 'ACCOUNTREGISTER_PUBLIC_ADDRESS'

        where:
        address << ['register.example', 'ftp://x.example', 'https://', 'https://x.example/?a=b', 'https://x.example/<b>', 'javascript:alert(1)']
    }

    def "a link joins the public address and the path with one slash"() {
        expect:
        new PublicAddress('https://x.example/register/').link(path).toString() == 'https://x.example/register/aanvragen/7'

        where:
        path << ['/aanvragen/7', 'aanvragen/7']
    }

    private Preview question(String typed) {
        renderer.render(new Mail(MailTemplate.REQUEST_QUESTION, ANNE, Language.NL,
            [request: 'x', question: typed, link: URI.create('https://register.example/aanvragen/7')], null))
    }

    private static MailRenderer rendererWith(TemplateFiles files) {
        new MailRenderer(new MailTexts(files, new Texts()), sgl(), new Templates(), new PublicAddress('https://register.example'))
    }

    private static Profiles sgl() {
        def files = new TemplateFiles('')
        new Profiles(files, new Platforms(files), OrganisationSettings.of('sgl'))
    }

    private static Map<String, Object> valuesOf(MailTemplate template, Set<String> names) {
        names.collectEntries { name ->
            def value = name == 'link' ? URI.create('https://register.example/aanvragen/7')
                : name == 'url' ? URI.create('https://social.example/ac')
                : name == 'daysText' ? 'over 7 dagen'
                : name == 'conditions' ? ['the conditions', 'and more']
                : name == 'until' || name.endsWith('By') || name.endsWith('On') ? LocalDate.of(2026, 11, 20)
                : "the $name".toString()
            [name, value]
        }
    }
}
