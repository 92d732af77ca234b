package nl.accountregister.plan

import nl.accountregister.shared.Language
import nl.accountregister.shared.Texts
import spock.lang.Specification
import spock.lang.Unroll

class CompletenessSpec extends Specification {

    static final FORM = Forms.trial()

    static check(Map<String, List<String>> changes) {
        Completeness.of(FORM, new Answers(Forms.good() + changes))
    }

    def "a plan with every required answer is complete"() {
        expect:
        check([:]).complete
        check([verhaal: ['ook dit']]).complete
    }

    @Unroll
    def "#question answered with #answer is refused: #key"() {
        when:
        def problems = check([(question): answer]).problems()

        then:
        problems.size() == 1
        with(problems[0]) {
            it.question().id() == question
            it.section().id() == section
            it.missing() == missing
            it.violation().field() == question
            it.violation().key() == key
        }

        where:
        question  | answer                     || section  | missing | key
        'regel'   | []                         || 'eerste' | true    | 'plan.missing.TEKST'
        'regel'   | ['elf tekens!']            || 'eerste' | false   | 'plan.text.tooLong'
        'regel'   | ['a\nb']                   || 'eerste' | false   | 'plan.text.oneLine'
        'regel'   | ['a\u0000b']               || 'eerste' | false   | 'plan.text.control'
        'regel'   | ['a\ud800b']               || 'eerste' | false   | 'plan.text.control'
        'regel'   | ['a', 'b']                 || 'eerste' | false   | 'plan.notOne'
        'verhaal' | ['x' * 21]                 || 'eerste' | false   | 'plan.text.tooLong'
        'verhaal' | ['a\u001bb']               || 'eerste' | false   | 'plan.text.control'
        'aan'     | []                         || 'eerste' | true    | 'plan.missing.JA_NEE'
        'aan'     | ['true']                   || 'eerste' | false   | 'plan.noSuchChoice'
        'dag'     | []                         || 'eerste' | true    | 'plan.missing.DATUM'
        'dag'     | ['2026-02-31']             || 'eerste' | false   | 'plan.noDate'
        'dag'     | ['20-11-2026']             || 'eerste' | false   | 'plan.noDate'
        'dag'     | ['0026-11-20']             || 'eerste' | false   | 'plan.noDate'
        'aantal'  | []                         || 'tweede' | true    | 'plan.missing.GETAL'
        'aantal'  | ['0']                      || 'tweede' | false   | 'plan.noNumber'
        'aantal'  | ['61']                     || 'tweede' | false   | 'plan.noNumber'
        'aantal'  | ['-1']                     || 'tweede' | false   | 'plan.noNumber'
        'aantal'  | ['4,5']                    || 'tweede' | false   | 'plan.noNumber'
        'aantal'  | ['٤']                      || 'tweede' | false   | 'plan.noNumber'
        'aantal'  | ['9' * 40]                 || 'tweede' | false   | 'plan.noNumber'
        'mensen'  | []                         || 'tweede' | true    | 'plan.missing.PERSONEN'
        'mensen'  | ['Jo']                     || 'tweede' | true    | 'plan.tooFew.PERSONEN'
        'mensen'  | ['a', 'b', 'c', 'd']       || 'tweede' | false   | 'plan.tooMany.PERSONEN'
        'mensen'  | ['a', 'x' * 161]           || 'tweede' | false   | 'plan.text.tooLong'
        'een'     | []                         || 'tweede' | true    | 'plan.missing.KEUZE'
        'een'     | ['paars']                  || 'tweede' | false   | 'plan.noSuchChoice'
        'een'     | ['rood', 'geel']           || 'tweede' | false   | 'plan.notOne'
        'meer'    | []                         || 'tweede' | true    | 'plan.missing.MEER_KEUZES'
        'meer'    | ['rood', 'paars']          || 'tweede' | false   | 'plan.noSuchChoice'
        'meer'    | ['rood', 'geel', 'blauw']  || 'tweede' | false   | 'plan.tooMany.MEER_KEUZES'
    }

    @Unroll
    def "#question may be #answer"() {
        expect:
        check([(question): answer]).complete

        where:
        question  | answer
        'regel'   | ['👩‍🎨 مرحب']
        'regel'   | ['<b>=1+1']
        'verhaal' | ['a\nb\tc']
        'aan'     | ['nee']
        'dag'     | ['2028-02-29']
        'aantal'  | ['60']
        'mensen'  | ['a', 'b', 'c']
        'meer'    | ['geel']
    }

    def "an empty plan names every required question, by section, and nothing of it is invalid"() {
        when:
        def completeness = Completeness.of(FORM, Answers.NONE)

        then:
        completeness.problems().collect { it.question().id() } == ['regel', 'aan', 'dag', 'aantal', 'mensen', 'een', 'meer']
        completeness.in(FORM.sections()[0]).size() == 3
        completeness.invalid().empty
        completeness.violations().size() == 7
        !completeness.complete
    }

    def "every message exists in both languages and begins with the question"() {
        given:
        def texts = new Texts()

        expect:
        [[:], [regel: ['\u0000'], aan: ['x'], dag: ['x'], aantal: ['x'], mensen: ['a'], een: ['a', 'b'], meer: ['rood', 'geel', 'blauw']],
         [regel: ['x\ny'], verhaal: ['x' * 30], mensen: ['a'] * 9]].each { Map answers ->
            Language.values().each { language ->
                Completeness.of(FORM, new Answers(answers)).problems().each {
                    def message = texts.get(language, it.violation().key(), it.violation().args() as Object[])
                    assert message.startsWith(it.question().label().in(language) + ' ')
                    assert message.length() > it.question().label().in(language).length() + 10
                    assert !message.contains('{')
                }
            }
        }
    }
}
