package nl.accountregister.review

import nl.accountregister.organisation.AccountKind
import nl.accountregister.plan.Forms
import nl.accountregister.shared.FaultyDefinition
import nl.accountregister.shared.yaml.Definition
import spock.lang.Specification

class ReviewFormsSpec extends Specification {

    static final BUILT_IN = new ReviewForms(Forms.builtIn())

    def "#kind is asked its own questions beside the standard ones"() {
        when:
        def questions = BUILT_IN.of(kind, shielded).questions()

        then:
        questions*.id().containsAll(own)
        questions.count { it.standard() == null } <= 3
        questions.findAll { it.standard() == null }.every { !it.text().nl().isEmpty() && !it.text().en().isEmpty() && !it.hint().isEmpty() }
        questions*.standard().containsAll([ReviewQuestion.OWNER, ReviewQuestion.DEPUTY, ReviewQuestion.ACCESS, ReviewQuestion.PLAN,
            ReviewQuestion.TWO_FACTOR, ReviewQuestion.LAST_POST, ReviewQuestion.TROUBLE])
        questions.every { it.text().isEmpty() || (it.text().nl().endsWith('?') && it.text().en().endsWith('?')) }

        where:
        kind                      | shielded || own
        AccountKind.LOCATION_PAGE | false    || ['eigen-gegevens-locatie', 'eigen-toestemming-op-orde', 'eigen-reacties-beantwoord']
        AccountKind.CORPORATE     | false    || ['eigen-webcare-bezet', 'eigen-crisis-geoefend', 'eigen-toegankelijk']
        AccountKind.PROJECT       | false    || ['eigen-nog-nodig', 'eigen-doel-gemeten']
        AccountKind.FUNCTION      | false    || ['eigen-profiel-klopt', 'eigen-werk-en-prive']
    }

    def "the register's own questions are those of a form without a review part"() {
        expect:
        ReviewForm.STANDARD.questions()*.standard() == ReviewQuestion.values().toList()
    }

    def "a review part is read with its words and limits"() {
        when:
        def form = read('''\
            vragen:
              - standaard: EIGENAAR
                vraag: {nl: "Klopt {naam}?", en: "Is {naam} right?"}
              - {standaard: LAATSTE_BERICHT, hooguit-dagen: 14}
              - standaard: MISGEGAAN
              - {id: ronde, soort: DATUM, hooguit-dagen: 90, vraag: {nl: "Wanneer?", en: "When?"}}
              - {id: logo, soort: JA_NEE, vraag: {nl: "Logo?", en: "Logo?"}, uitleg: {nl: u, en: h}}
            ''')

        then:
        form.questions()*.id() == ['eigenaar', 'laatsteBericht', 'misgegaan', 'eigen-ronde', 'eigen-logo']
        form.questions()*.kind() == [AnswerKind.YES_NO, AnswerKind.DATE, AnswerKind.TROUBLE, AnswerKind.DATE, AnswerKind.YES_NO]
        form.questions()*.stale() == [0, 14, 0, 90, 0]
        form.questions()[1].text().isEmpty()
    }

    def "#what is told with its line and reason"() {
        when:
        read(yaml)

        then:
        def fault = thrown(FaultyDefinition)
        fault.message.contains("proef.yml, line $line,")
        fault.message.contains(reason)

        where:
        what                     | line | reason                        | yaml
        'no question'            | 1    | 'at least one question'       | 'vragen: []\n'
        'an unknown key'         | 2    | "'vragn' is unknown"          | 'vragen:\n  - {standaard: EIGENAAR}\nvragn: 1\n'.replace('vragen:\n  - {standaard: EIGENAAR}\nvragn', 'vragen: [{standaard: EIGENAAR}]\nvragn')
        'an unknown question'    | 2    | "'BAAS' does not exist"       | 'vragen:\n  - standaard: BAAS\n'
        'one question twice'     | 3    | 'in the review already'       | 'vragen:\n  - {standaard: EIGENAAR}\n  - {standaard: EIGENAAR}\n'
        'an id twice'            | 3    | 'in the review already'       | 'vragen:\n  - {id: a, soort: JA_NEE, vraag: {nl: "A?", en: "A?"}}\n  - {id: a, soort: DATUM, vraag: {nl: "A?", en: "A?"}}\n'
        'neither of both'        | 2    | "either 'standaard' or an 'id'" | 'vragen:\n  - {soort: JA_NEE, vraag: {nl: "A?", en: "A?"}}\n'
        'both'                   | 2    | "either 'standaard' or an 'id'" | 'vragen:\n  - {standaard: EIGENAAR, id: a}\n'
        'a bad id'               | 2    | 'lower-case words'            | 'vragen:\n  - {id: "A b", soort: JA_NEE, vraag: {nl: "A?", en: "A?"}}\n'
        'a kind it cannot have'  | 2    | 'JA_NEE or DATUM'             | 'vragen:\n  - {id: a, soort: MELDING, vraag: {nl: "A?", en: "A?"}}\n'
        'no English'             | 2    | "'en' is missing"             | 'vragen:\n  - {id: a, soort: JA_NEE, vraag: {nl: "A?"}}\n'
        'no words of its own'    | 2    | "'vraag' is missing"          | 'vragen:\n  - {id: a, soort: JA_NEE}\n'
        'a name that is not there' | 2  | 'cannot be filled in here'    | 'vragen:\n  - {standaard: BEHEERPLAN, vraag: {nl: "Is {naam} er?", en: "Is {naam} there?"}}\n'
        'a slip in the name'     | 2    | 'cannot be filled in here'    | 'vragen:\n  - {standaard: EIGENAAR, vraag: {nl: "Is {name} er?", en: "Is {naam} there?"}}\n'
        'days on a yes or no'    | 2    | "'hooguit-dagen' is unknown"  | 'vragen:\n  - {standaard: EIGENAAR, hooguit-dagen: 3}\n'
        'no days at all'         | 2    | 'from 1 to 3660'              | 'vragen:\n  - {standaard: LAATSTE_BERICHT, hooguit-dagen: 0}\n'
        'a question too long'    | 2    | '300 characters'              | 'vragen:\n  - {id: a, soort: JA_NEE, vraag: {nl: "' + 'a' * 301 + '", en: "A?"}}\n'
    }

    private static ReviewForm read(String yaml) {
        Definition.read('proef.yml', yaml.stripIndent().getBytes('UTF-8'), d -> ReviewForms.form(d))
    }
}
