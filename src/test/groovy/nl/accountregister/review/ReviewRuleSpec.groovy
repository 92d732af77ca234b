package nl.accountregister.review

import nl.accountregister.shared.RuleViolation
import spock.lang.Specification

import java.time.LocalDate

import static nl.accountregister.review.ReviewQuestion.*

class ReviewRuleSpec extends Specification {

    static final TODAY = LocalDate.of(2026, 11, 20)
    static final YES = ReviewQuestion.values().collectEntries { [it, true] } as Map<ReviewQuestion, Boolean>

    def "a review whose answers are all yes is in order"() {
        when:
        def clean = ReviewRule.check(review(YES, 'IN_ORDE', null, null), TODAY)

        then:
        clean.outcome() == ReviewOutcome.IN_ORDER
        clean.action() == null
        clean.remark() == null
        clean.answers().refused() == []
    }

    def "#question unanswered is told at its own field"() {
        expect:
        fields(review(YES - [(question): true], 'IN_ORDE', null, null)) == [field]

        where:
        question         || field
        OWNER            || 'eigenaar'
        DEPUTY           || 'plaatsvervanger'
        ACCESS           || 'toegang'
        PLAN             || 'beheerplan'
        TWO_FACTOR       || 'tweestapsverificatie'
        RECOVERY_MAILBOX || 'herstelmailbox'
    }

    def "a no at #question cannot be in order"() {
        expect:
        fields(review(YES + [(question): false], 'IN_ORDE', null, null)) == ['uitkomst']
        fields(review(YES + [(question): false], 'ACTIE_NODIG', 'Regelen', TODAY)) == []
        fields(review(YES + [(question): false], 'OP_TE_HEFFEN', null, null)) == []

        where:
        question << ReviewQuestion.values()
    }

    def "outcome #outcome with action '#action' by #by is refused at #wrong"() {
        expect:
        fields(review(YES, outcome, action, by)) == wrong

        where:
        outcome        | action    | by                  || wrong
        'ACTIE_NODIG'  | 'Regelen' | TODAY               || []
        'ACTIE_NODIG'  | 'Regelen' | TODAY.plusDays(30)  || []
        'ACTIE_NODIG'  | 'Regelen' | TODAY.minusDays(1)  || ['actieVoor']
        'ACTIE_NODIG'  | 'Regelen' | null                || ['actieVoor']
        'ACTIE_NODIG'  | '  \n '   | TODAY               || ['actie']
        'ACTIE_NODIG'  | null      | null                || ['actie', 'actieVoor']
        'ACTIE_NODIG'  | 'a' * 2001| TODAY               || ['actie']
        'ACTIE_NODIG'  | 'x\u0000' | TODAY               || ['actie']
        'ACTIE_NODIG'  | 'Regelen' | LocalDate.of(12026, 1, 1) || ['actieVoor']
        'OP_TE_HEFFEN' | null      | null                || []
        'OP_TE_HEFFEN' | 'Sluiten' | TODAY               || []
        'OP_TE_HEFFEN' | 'Sluiten' | TODAY.minusDays(1)  || ['actieVoor']
        'IN_ORDE'      | 'Regelen' | null                || ['uitkomst']
        'IN_ORDE'      | null      | TODAY               || ['uitkomst']
        null           | null      | null                || ['uitkomst']
        ' '            | null      | null                || ['uitkomst']
        'GOED'         | null      | null                || ['uitkomst']
        'IN_ORDER'     | null      | null                || ['uitkomst']
    }

    def "everything that is wrong is told at once"() {
        expect:
        fields(new NewReview(null, new ReviewAnswers([:]), 'ACTIE_NODIG', 'o' * 4001, '', null)) ==
            ['eigenaar', 'plaatsvervanger', 'toegang', 'beheerplan', 'tweestapsverificatie', 'herstelmailbox', 'actie', 'actieVoor', 'opmerking']
    }

    private static NewReview review(Map answers, String outcome, String action, LocalDate by) {
        new NewReview(null, new ReviewAnswers(answers), outcome, null, action, by)
    }

    private static List<String> fields(NewReview review) {
        try {
            ReviewRule.check(review, TODAY)
            return []
        } catch (RuleViolation e) {
            return e.violations()*.field()
        }
    }
}
