package nl.accountregister.plan

import nl.accountregister.shared.Language
import nl.accountregister.shared.Texts
import spock.lang.Specification
import spock.lang.Unroll

class AnswersSpec extends Specification {

    static final FORM = Forms.trial()

    def "the JSON is the same text whatever the order of answering, in the order of the form"() {
        given:
        def shuffled = [:]
        Forms.good().keySet().toList().reverse().each { shuffled[it] = Forms.good()[it] }

        expect:
        new Answers(Forms.good()).json(FORM) == new Answers(shuffled).json(FORM)
        new Answers(shuffled).json(FORM) == '{"regel":"a","aan":"ja","dag":"2026-11-20","aantal":"4",' +
            '"mensen":["Jo, begeleider","Bo, teamleider"],"een":"rood","meer":["rood","blauw"]}'
    }

    def "what was written is read back, whatever the characters"() {
        given:
        def answers = new Answers([regel: ['"\\ </script> é 👩‍🎨'], verhaal: ['a\nb\tc'], mensen: ['Jo'], vroeger: ['b'], eerder: ['x', 'y']])

        expect:
        Answers.parse(answers.json(FORM)) == answers
        answers.json(FORM).endsWith('"eerder":["x","y"],"vroeger":"b"}')
        Answers.parse(Answers.NONE.json(FORM)) == Answers.NONE
    }

    @Unroll
    def "what is no set of answers is not read: #text"() {
        when:
        Answers.parse(text)

        then:
        thrown(IllegalArgumentException)

        where:
        text << ['', '[]', '{"a":1}', '{"a":{"b":"c"}}', '{"a":["b",["c"]]}', '{"a":"b"', '{"a":null}']
    }

    def "typed fields become answers"() {
        expect:
        Answers.typed(FORM, [regel: ['  e\u0301\r\n'], verhaal: [' \n '], mensen: ['Jo, begeleider\r\n\r\n  Bo '], meer: ['blauw', 'rood', 'rood'],
                             'dag-dag': ['3'], 'dag-maand': ['2'], 'dag-jaar': ['2027'], vreemd: ['x']]) ==
            new Answers([regel: ['é'], mensen: ['Jo, begeleider', 'Bo'], meer: ['rood', 'blauw'], dag: ['2027-02-03']])
    }

    @Unroll
    def "a date of #day, #month and #year is #date"() {
        expect:
        Answers.typed(FORM, ['dag-dag': [day], 'dag-maand': [month], 'dag-jaar': [year]]).value('dag') == date

        where:
        day  | month | year   || date
        '3'  | '2'   | '2027' || '2027-02-03'
        '31' | '02'  | '2026' || '2026-02-31'
        ''   | ''    | ''     || ''
        '3'  | ''    | '2027' || '2027--3'
        'x'  | '2'   | '27'   || '27-2-x'
    }

    def "a page with some of the questions replaces those answers only, also by nothing"() {
        expect:
        new Answers([regel: ['a'], aan: ['ja'], aantal: ['3']]).with(['regel', 'aan'] as Set, new Answers([regel: ['b'], aantal: ['9']])) ==
            new Answers([regel: ['b'], aantal: ['3']])
    }

    def "a comparison tells which answers changed"() {
        when:
        def comparison = PlanComparison.of(FORM, new Answers(Forms.good()), FORM, new Answers(Forms.good() + [regel: ['b'], aan: [], verhaal: ['nieuw']]))

        then:
        comparison.lines().size() == 8
        comparison.changes().collect { [it.question().id(), it.before(), it.after()] } ==
            [['regel', ['a'], ['b']], ['verhaal', [], ['nieuw']], ['aan', ['ja'], []]]
    }

    def "answers are read in words"() {
        given:
        def words = new AnswerWords(new Texts(), language)

        expect:
        ['dag', 'aan', 'meer', 'regel'].collect { words.of(FORM.question(it).get(), Forms.good()[it]) } == said

        where:
        language    || said
        Language.NL || [['20 november 2026'], ['ja'], ['rood', 'blauw'], ['a']]
        Language.EN || [['20 November 2026'], ['yes'], ['red', 'blue'], ['a']]
    }
}
