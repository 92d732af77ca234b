package nl.accountregister.plan

import nl.accountregister.shared.NotFound
import spock.lang.Specification

import java.time.Instant

class PlanComparisonSpec extends Specification {

    def former = Forms.trial()
    def answers = new Answers(Forms.good())

    def "the same answers differ in nothing"() {
        expect:
        PlanComparison.of(former, answers, former, answers).changes().empty
    }

    def "an answer that changed is told, and one that went or came"() {
        when:
        def comparison = PlanComparison.of(former, answers, former,
            new Answers(Forms.good() + [regel: ['b'], aan: [], verhaal: ['nieuw']]))

        then:
        comparison.lines()*.question()*.id() == former.questions()*.id()
        comparison.changes()*.question()*.id() == ['regel', 'verhaal', 'aan']
    }

    def "a question that only one of the forms asks counts as a change, also without an answer"() {
        given:
        def later = Forms.read(Forms.YAML.replace('versie: 3', 'versie: 4').replace('id: verhaal', 'id: vertelling'))

        when:
        def lines = PlanComparison.of(former, answers, later, answers).lines()

        then: 'the older question stands at the end of its section'
        lines*.question()*.id() == ['regel', 'vertelling', 'aan', 'dag', 'verhaal', 'aantal', 'mensen', 'een', 'meer']
        lines.findAll { it.was() == null }*.question()*.id() == ['vertelling']
        lines.findAll { it.now() == null }*.question()*.id() == ['verhaal']
        lines.findAll { it.changed() }.size() == 2
    }

    def "what is new in a form is told; better explanations are no news"() {
        given:
        def later = Forms.read(Forms.YAML.replace('versie: 3', 'versie: 4').replace('id: verhaal', 'id: vertelling')
            .replace('hoogstens: 60', 'hoogstens: 61').replace('uitleg: {nl: u, en: h}', 'uitleg: {nl: beter, en: better}'))

        when:
        def news = FormNews.between(former, later)

        then:
        news.added()*.id() == ['vertelling']
        news.changed()*.id() == ['aantal']
        news.gone()*.id() == ['verhaal']
        news.version() == 4
    }

    def "a copy of a form is that form"() {
        expect:
        PlanFormText.read(PlanFormText.of(former)) == former
        PlanFormText.asked(former) == PlanFormText.asked(Forms.read(Forms.YAML.replace('uitleg: {nl: u, en: h}', 'uitleg: {nl: beter, en: better}')))
        PlanFormText.asked(former) != PlanFormText.asked(Forms.read(Forms.YAML.replace('Dag?', 'Welke dag?')))
    }

    def "two versions: #from and #to of versions with #approved approved"() {
        given:
        def versions = [4, 3, 2, 1].collect { n -> version(n, n in approved ? PlanStatus.APPROVED : PlanStatus.RETURNED) }

        when:
        def two = TwoVersions.of(versions, from, to)

        then:
        [two.before().number(), two.after().number()] == chosen

        where:
        approved     | from | to   || chosen
        [1, 2, 3, 4] | null | null || [3, 4]
        [1, 4]       | null | null || [1, 4]
        []           | null | null || [3, 4]
        [1, 4]       | null | 3L   || [1, 3]
        [1, 4]       | 3L   | 2L   || [2, 3]
        [1, 4]       | 2L   | 2L   || [2, 2]
        [1, 4]       | null | 1L   || [1, 1]
    }

    def "a version that is not there is not found"() {
        when:
        TwoVersions.of([version(1, PlanStatus.APPROVED)], from, to)

        then:
        thrown(NotFound)

        where:
        from | to
        2L   | null
        null | 2L
    }

    def "without versions there is nothing to compare"() {
        when:
        TwoVersions.of([], null, null)

        then:
        thrown(NotFound)
    }

    private PlanVersion version(int number, PlanStatus status) {
        PlanVersion.draft(1, number, former, answers, 'Anne', Instant.EPOCH).decided(status, 'Comm', Instant.EPOCH, null, null, null)
    }
}
