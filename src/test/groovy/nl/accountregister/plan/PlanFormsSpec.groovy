package nl.accountregister.plan

import nl.accountregister.organisation.AccountKind
import nl.accountregister.organisation.ProfileFixture
import nl.accountregister.shared.FaultyDefinition
import nl.accountregister.shared.NotFound
import nl.accountregister.shared.TemplateFiles
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Unroll

import java.nio.file.Files
import java.nio.file.Path

class PlanFormsSpec extends Specification {

    @TempDir
    Path folder

    def "the plan of a location page covers what keeps its quality and its continuity"() {
        given:
        def form = Forms.builtIn().forKind(AccountKind.LOCATION_PAGE, false).get()

        expect:
        form.id() == 'locatiepagina'
        form.sections()*.id() == ['doel', 'doelgroep', 'inhoud-en-planning', 'beheerders-en-vervanging', 'reageren-en-modereren',
                                  'toestemming-en-portretrecht', 'toegang-en-tweestapsverificatie', 'crisis', 'evaluatie', 'opheffing']
        (20..26).contains(form.questions().size())
        form.question('beheerders').get().limits().least() == 2
        form.question('tweestapsverificatie').get().kind() == QuestionKind.YES_NO
    }

    @Unroll
    def "form #form.id() asks questions, helps with each, and shows a good answer to each"() {
        expect:
        form.version() >= 1
        form.questions()*.id().unique().size() == form.questions().size()
        form.questions().every { it.label().nl().endsWith('?') && it.label().en().endsWith('?') }
        form.questions().every { it.label().nl() != it.label().en() && it.help().nl() != it.help().en() }
        form.questions().every { it.help().nl().length() >= 40 }
        form.questions().every { !it.example().empty && it.example().nl() != it.example().en() || it.id() == 'herstelmailbox' }
        form.questions().every { it.kind().list || it.limits().characters() == 0 || it.example().nl().length() <= it.limits().characters() }
        // polite "u" and "uw" are not how the register speaks
        form.questions().every { !(it.label().nl() + ' ' + it.help().nl()).toLowerCase().split(/[^\p{L}]+/).any { w -> w in ['u', 'uw'] } }

        where:
        form << Forms.builtIn().all()
    }

    @Unroll
    def "beside the questions stands what #profile calls its department, and what it says itself"() {
        given:
        def profiles = ProfileFixture.profiles(profile)
        def forms = new PlanForms(new TemplateFiles(''), profiles)
        def guidance = forms.all()*.questions().flatten().collectMany { [it.help(), it.example()] } + forms.all()*.intro()

        expect:
        guidance.every { !(it.nl() + it.en()).contains('{') && !it.nl().contains('fdeling afdeling') && !it.nl().contains('de de ') && !it.en().contains('the the ') }
        forms.get('locatiepagina').question('werk-van-anderen').get().help().nl().endsWith("is er ${nl}.")
        forms.get('locatiepagina').question('werk-van-anderen').get().help().en().endsWith("there is the ${en}.")
        forms.get(form).question(question).get().help().nl().contains(own)
        forms.get(form).question(question).get().label() == Forms.builtIn().get(form).question(question).get().label()

        where:
        profile        | nl                            | en                          | form                      | question            || own
        'sgl'          | 'afdeling Communicatie'       | 'Communications department' | 'locatiepagina'           | 'reacties-weghalen' || 'Een mening halen we niet weg'
        'careyn'       | 'afdeling Communicatie'       | 'Communications department' | 'locatiepagina'           | 'vervanging'        || 'De pagina gaat door'
        'kempenhaeghe' | 'afdeling Communicatie'       | 'Communications department' | 'afdeling-project-dienst' | 'reageren'          || 'beslist afdeling Communicatie'
        'cnv'          | 'de verantwoordelijke afdeling' | 'responsible department'  | 'afdeling-project-dienst' | 'eerste-uur'        || 'Bel dan meteen de verantwoordelijke afdeling'
        'hartenhoeve'  | 'team Sociale Media'          | 'Social Media team'         | 'locatiepagina'           | 'reageren'          || 'team Sociale Media'
    }

    def "a profile that speaks of a form that is not there is told with its line; of a question that is not there, it is passed over"() {
        given:
        Files.createDirectories(folder.resolve('profielen'))
        Files.writeString(folder.resolve('profielen/eigen.yml'), ProfileFixture.sgl().replace(from, to))
        def profiles = ProfileFixture.profiles('eigen', folder.toString())

        when:
        def question = new PlanForms(new TemplateFiles(folder.toString()), profiles).get('locatiepagina').question('reacties-weghalen').get()

        then:
        question.help().nl().startsWith('Kritiek mag blijven staan')

        when:
        new PlanForms(new TemplateFiles(folder.toString()), ProfileFixture.profiles('eigen', folder.toString()))
        Files.writeString(folder.resolve('profielen/eigen.yml'), ProfileFixture.sgl().replace('\n  locatiepagina:\n', '\n  lokatiepagina:\n'))
        new PlanForms(new TemplateFiles(folder.toString()), ProfileFixture.profiles('eigen', folder.toString()))

        then:
        def fault = thrown(FaultyDefinition)
        fault.reason().contains("no plan form 'lokatiepagina'")

        where:
        from                         | to
        '    reacties-weghalen:\n'   | '    reacties-bewaren:\n'
    }

    def "there is a form for every kind of account, and one for a closed group"() {
        given:
        def forms = Forms.builtIn()

        expect:
        forms.all()*.id() == ['afdeling-project-dienst', 'besloten-groep', 'corporate', 'functieaccount', 'locatiepagina']
        AccountKind.values().every { forms.forKind(it, false).isPresent() }
        forms.forKind(AccountKind.PROJECT, true).get().id() == 'besloten-groep'
    }

    def "a form that is not there is not found"() {
        when:
        Forms.builtIn().get('bestaat-niet')

        then:
        thrown(NotFound)
    }

    @Unroll
    def "a faulty form is told with line and reason: #reason"() {
        when:
        Forms.read(Forms.YAML.replace(from, to))

        then:
        def fault = thrown(FaultyDefinition)
        fault.file() == 'proef.yml'
        fault.line() == line
        fault.reason().contains(reason)

        where:
        from                   | to                     || line | reason
        'formulier: proef'     | 'formulier: anders'    || 1    | "must be the name of the file, 'proef'"
        'versie: 3'            | 'versie: drie'         || 2    | 'a whole number from 1'
        'versie: 3'            | 'versie: 3\nkleur: 3'  || 3    | "'kleur' is unknown"
        'id: aantal'           | 'id: dag-maand'        || 15   | "the question 'dag-maand' has the field 'dag-maand', which the question 'dag' has already"
        'id: regel'            | 'id: dag-jaar'         || 11   | "the question 'dag' has the field 'dag-jaar', which the question 'dag-jaar' has already"
        'id: tweede'           | 'id: eerste'           || 12   | "the section 'eerste' is in this form already"
        'id: verhaal'          | 'id: regel'            || 9    | "the question 'regel' is in this form already"
        'id: verhaal'          | 'id: Verhaal'          || 9    | 'lower-case words'
        'id: verhaal'          | 'id: revisie'          || 9    | "'revisie' is the name of a field of the form itself"
        'id: verhaal'          | 'id: uitgangspunt'     || 9    | "'uitgangspunt' is the name of a field"
        'soort: DATUM'         | 'soort: DAG'           || 11   | "'DAG' does not exist; choose from TEKST, LANGE_TEKST"
        'tekens: 10'           | 'tekens: 4001'         || 8    | 'from 1 to 4000'
        'soort: DATUM'         | 'soort: DATUM, tekens: 3' || 11 | "'tekens' is unknown"
        'nl: "Aan?", en: "On?"' | 'nl: "Aan?"'          || 10   | "'en' is missing"
        'minstens: 1, hoogstens: 60' | 'minstens: 1'    || 15   | "'hoogstens' is missing"
        'minstens: 2, hoogstens: 3' | 'minstens: 4, hoogstens: 3' || 16 | 'more than'
        'id: geel'             | 'id: rood'             || 23   | "the choice 'rood' is in this question already"
        ', keuzes: *keuzes'    | ''                     || 25   | 'at least two'
        'hoogstens: 2, vraag: {nl: "Meer' | 'hoogstens: 4, vraag: {nl: "Meer' || 25 | 'from 1 to 3'
    }

    def "a folder of the organisation replaces a form and adds one"() {
        given:
        write('beheerplan/proef.yml', Forms.YAML)
        write('beheerplan/locatiepagina.yml', Forms.YAML.replace('formulier: proef', 'formulier: locatiepagina'))
        def files = new TemplateFiles(folder.toString())

        when:
        def forms = new PlanForms(files, ProfileFixture.profiles('sgl', folder.toString()))

        then:
        forms.get('proef').version() == 3
        forms.get('locatiepagina').questions().size() == 8
    }

    def "a profile that names a form that does not exist ends the start"() {
        given:
        write('profielen/sgl.yml', ProfileFixture.sgl().replace('LOCATIEPAGINA: locatiepagina', 'LOCATIEPAGINA: locatie-pagina'))
        def files = new TemplateFiles(folder.toString())

        when:
        new PlanForms(files, ProfileFixture.profiles('sgl', folder.toString()))

        then:
        def fault = thrown(FaultyDefinition)
        fault.file() == folder.resolve('profielen/sgl.yml').toString()
        fault.line() > 1
        fault.reason().startsWith("there is no plan form 'locatie-pagina'")
    }

    private void write(String path, String yaml) {
        def file = folder.resolve(path)
        Files.createDirectories(file.parent)
        Files.writeString(file, yaml)
    }
}
