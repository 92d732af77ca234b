package nl.accountregister.review

import nl.accountregister.account.Account
import nl.accountregister.account.AccountStatus
import nl.accountregister.account.TwoFactor
import nl.accountregister.account.Visibility
import nl.accountregister.organisation.AccessRole
import nl.accountregister.organisation.AccountKind
import nl.accountregister.shared.Bilingual
import nl.accountregister.shared.RuleViolation
import spock.lang.Specification

import java.time.Instant
import java.time.LocalDate

class ReviewRuleSpec extends Specification {

    static final TODAY = LocalDate.of(2026, 11, 20)
    static final IN_SERVICE = 7L
    static final SHEET = sheet(right(1, 11, AccessRole.ADMIN), right(2, 12, AccessRole.ADMIN), right(3, 13, AccessRole.EDITOR))
    static final GOOD = [eigenaar: 'ja', plaatsvervanger: 'ja', 'toegang-1': 'BLIJFT', 'toegang-2': 'BLIJFT', 'toegang-3': 'BLIJFT', toegang: 'ja',
        beheerplan: 'ja', tweestapsverificatie: 'ja', herstelmailbox: 'ja', laatsteBericht: '2026-11-19', misgegaan: 'nee',
        'eigen-logo': 'ja', 'eigen-ronde': 'geen']

    def "a review whose answers are all good is in order"() {
        when:
        def clean = check(review([:]))

        then:
        clean.outcome() == ReviewOutcome.IN_ORDER
        clean.actions() == []
        clean.rights() == []
        clean.remark() == null
        clean.answers().refused() == []
        clean.answers().all()*.id() == SHEET.asked()*.id()
    }

    def "#field unanswered is told at its own field, in its own words"() {
        when:
        check(review([(field): null]))

        then:
        def refusal = thrown(RuleViolation)
        refusal.violations()*.field() == [field]
        refusal.violations()*.key() == [key]

        where:
        field                  || key
        'eigenaar'             || 'review.answer.required'
        'plaatsvervanger'      || 'review.answer.required'
        'toegang-2'            || 'review.answer.right.required'
        'toegang'              || 'review.answer.required'
        'beheerplan'           || 'review.answer.required'
        'tweestapsverificatie' || 'review.answer.required'
        'herstelmailbox'       || 'review.answer.required'
        'laatsteBericht'       || 'review.answer.date.required'
        'misgegaan'            || 'review.answer.trouble.required'
        'eigen-logo'           || 'review.answer.own.required'
        'eigen-ronde'          || 'review.answer.date.own'
    }

    def "#field answered with '#value' is refused at #wrong"() {
        expect:
        fields(review([(field): value])) == wrong

        where:
        field            | value                  || wrong
        'eigenaar'       | 'misschien'            || ['eigenaar']
        'eigenaar'       | 'JA'                   || ['eigenaar']
        'laatsteBericht' | '2026-11-20'           || []
        'laatsteBericht' | '2026-11-21'           || ['laatsteBericht']
        'laatsteBericht' | '2026-02-31'           || ['laatsteBericht']
        'laatsteBericht' | '2028-02-29'           || ['laatsteBericht']
        'laatsteBericht' | '2025-02-29'           || ['laatsteBericht']
        'laatsteBericht' | '2024-02-29'           || []
        'laatsteBericht' | '99999-01-01'          || ['laatsteBericht']
        'laatsteBericht' | 'gisteren'             || ['laatsteBericht']
        'laatsteBericht' | 'geen'                 || []
        'laatsteBericht' | '1995-01-01'           || []
        'misgegaan'      | 'ja'                   || ['misgegaan-wat']
        'misgegaan'      | 'geen'                 || ['misgegaan']
        'toegang-1'      | 'WEG'                  || ['toegang-1']
        'toegang-1'      | 'WIJZIGT'              || ['toegang-1-rol']
        'toegang-3'      | 'EINDIGT'              || []
        'toegang-99'     | 'EINDIGT'              || ['toegang']
        'eigen-onzin'    | 'ja'                   || [null]
        'eigen-logo'     | '2026-01-01'           || ['eigen-logo']
    }

    def "what went wrong is told with what, and is no reason to act by itself"() {
        when:
        def clean = check(review([misgegaan: 'ja', 'misgegaan-wat': 'Een bericht met een naam erin; weggehaald.']))

        then:
        clean.outcome() == ReviewOutcome.IN_ORDER
        clean.answers().find(ReviewQuestion.TROUBLE).get().note() == 'Een bericht met een naam erin; weggehaald.'
    }

    def "a last post is long ago after #days days"() {
        expect:
        (check(review([laatsteBericht: TODAY.minusDays(days).toString()])).answers().find(ReviewQuestion.LAST_POST).get().note() == '60') == stale

        where:
        days || stale
        0    || false
        60   || false
        61   || true
        400  || true
    }

    def "a no at #field cannot be in order, and makes the actie #kind"() {
        expect:
        fields(review([(field): 'nee'])) == ['uitkomst']
        fields(review([(field): 'nee'], 'OP_TE_HEFFEN')) == []
        check(review([(field): 'nee'], 'ACTIE_NODIG')).actions()*.kind() == [kind]
        check(review([(field): 'nee'], 'ACTIE_NODIG')).actions()*.dueOn() == [TODAY.plusDays(30)]

        where:
        field                  || kind
        'eigenaar'             || ActionKind.OWNER
        'plaatsvervanger'      || ActionKind.DEPUTY
        'toegang'              || ActionKind.ACCESS
        'beheerplan'           || ActionKind.PLAN
        'tweestapsverificatie' || ActionKind.TWO_FACTOR
        'herstelmailbox'       || ActionKind.MAILBOX
    }

    def "a no at a question of the form's own asks what must be done"() {
        expect:
        fields(review(['eigen-logo': 'nee'], 'ACTIE_NODIG')) == ['actie', 'actieWie', 'actieVoor']
        fields(review(['eigen-logo': 'nee'], 'ACTIE_NODIG', action('Logo vervangen', 'communicatie', TODAY))) == []
    }

    def "what is to be closed has one actie: closing it"() {
        expect:
        check(review([eigenaar: 'nee', beheerplan: 'nee'], 'OP_TE_HEFFEN')).actions()*.kind() == [ActionKind.CLOSE]
    }

    def "who owns the account no longer is not the one to mend its plan"() {
        expect:
        check(review([beheerplan: 'nee'], 'ACTIE_NODIG')).actions()*.byOwner() == [true]
        check(review([beheerplan: 'nee', eigenaar: 'nee'], 'ACTIE_NODIG')).actions()*.byOwner() == [false, false]
    }

    def "outcome #outcome with actie '#what' for #who by #by is refused at #wrong"() {
        expect:
        fields(review([:], outcome, action(what, who, by))) == wrong

        where:
        outcome        | what        | who            | by                      || wrong
        'ACTIE_NODIG'  | 'Regelen'   | 'communicatie' | TODAY                   || []
        'ACTIE_NODIG'  | 'Regelen'   | '7'            | TODAY.plusDays(30)      || []
        'ACTIE_NODIG'  | 'Regelen'   | '8'            | TODAY                   || ['actieWie']
        'ACTIE_NODIG'  | 'Regelen'   | 'iemand'       | TODAY                   || ['actieWie']
        'ACTIE_NODIG'  | 'Regelen'   | ''             | TODAY                   || ['actieWie']
        'ACTIE_NODIG'  | 'Regelen'   | '7'            | TODAY.minusDays(1)      || ['actieVoor']
        'ACTIE_NODIG'  | 'Regelen'   | '7'            | null                    || ['actieVoor']
        'ACTIE_NODIG'  | 'Regelen'   | '7'            | '2027-02-29'            || ['actieVoor']
        'ACTIE_NODIG'  | 'Regelen'   | '7'            | '2028-02-29'            || []
        'ACTIE_NODIG'  | 'Regelen'   | '7'            | '+12026-01-01'          || ['actieVoor']
        'ACTIE_NODIG'  | '  \n '     | '7'            | TODAY                   || ['actie']
        'ACTIE_NODIG'  | null        | null           | null                    || ['actie', 'actieWie', 'actieVoor']
        'ACTIE_NODIG'  | 'a' * 2001  | '7'            | TODAY                   || ['actie']
        'ACTIE_NODIG'  | 'x\u0000'   | '7'            | TODAY                   || ['actie']
        'OP_TE_HEFFEN' | null        | null           | null                    || []
        'OP_TE_HEFFEN' | 'Sluiten'   | '7'            | TODAY                   || []
        'OP_TE_HEFFEN' | 'Sluiten'   | '7'            | TODAY.minusDays(1)      || ['actieVoor']
        'IN_ORDE'      | 'Regelen'   | '7'            | TODAY                   || ['uitkomst']
        'IN_ORDE'      | 'Regelen'   | ''             | null                    || ['actieWie', 'actieVoor', 'uitkomst']
        null           | null        | null           | null                    || ['uitkomst']
        ' '            | null        | null           | null                    || ['uitkomst']
        'GOED'         | null        | null           | null                    || ['uitkomst']
        'IN_ORDER'     | null        | null           | null                    || ['uitkomst']
    }

    def "a second and third actie are checked at their own fields, and a fourth is refused"() {
        expect:
        fields(review([:], 'ACTIE_NODIG', action('Een', '7', TODAY), action('', '7', TODAY), action('Drie', '', null))) == ['actie2', 'actieWie3', 'actieVoor3']
        fields(review([:], 'ACTIE_NODIG', action('Een', '7', TODAY), action('', '', ''), action('', '', ''))) == []
        fields(review([:], 'ACTIE_NODIG', *([action('Een', '7', TODAY)] * 4))) == ['actie']
    }

    def "rights that #what leave #left beheerders, and the reviewer says that they know"() {
        expect:
        fields(review(answers)) == (asks ? ['weinigBeheerders'] : [])
        fields(known(review(answers))) == []
        fields(review(answers, 'OP_TE_HEFFEN')) == []

        where:
        what               | answers                                                                                          | left || asks
        'stay'             | [:]                                                                                              | 2    || false
        'end for one'      | ['toegang-1': 'EINDIGT']                                                                         | 1    || true
        'end for both'     | ['toegang-1': 'EINDIGT', 'toegang-2': 'EINDIGT']                                                 | 0    || true
        'change for one'   | ['toegang-1': 'WIJZIGT', 'toegang-1-rol': 'REDACTEUR']                                           | 1    || true
        'end for no admin' | ['toegang-3': 'EINDIGT']                                                                         | 2    || false
        'pass to another'  | ['toegang-1': 'EINDIGT', 'toegang-3': 'WIJZIGT', 'toegang-3-rol': 'BEHEERDER']                   | 2    || false
    }

    def "an account that has one beheerder already is not complained of again"() {
        given:
        def one = sheet(right(1, 11, AccessRole.ADMIN), right(3, 13, AccessRole.EDITOR))

        expect:
        fields(review(['toegang-2': null, 'toegang-3': 'EINDIGT']), one) == []
        fields(review(['toegang-2': null, 'toegang-1': 'EINDIGT']), one) == ['weinigBeheerders']
    }

    def "a role that changes is another one, of somebody who is in service"() {
        expect:
        fields(review(['toegang-3': 'WIJZIGT', 'toegang-3-rol': role])) == wrong

        where:
        role        || wrong
        'BEHEERDER' || []
        'ANALIST'   || []
        'REDACTEUR' || ['toegang-3-rol']
        'BAAS'      || ['toegang-3-rol']
        ''          || ['toegang-3-rol']
    }

    def "of a part one answer is enough, and why it was looked at"() {
        expect:
        fields(part([tweestapsverificatie: 'nee'], 'ACTIE_NODIG', 'Iemand logde in vanaf een vreemde plek')) == []
        fields(part([tweestapsverificatie: 'ja'], 'IN_ORDE', '')) == ['opmerking']
        fields(part([:], 'IN_ORDE', 'Zomaar')) == ['eigenaar']
        fields(part([tweestapsverificatie: 'nee'], 'IN_ORDE', 'Zomaar')) == ['uitkomst']
        check(part(['toegang-3': 'EINDIGT'], 'IN_ORDE', 'Andere baan')).rights()*.right()*.grantId() == [3L]
    }

    def "a program that knows the first six questions is asked no others"() {
        expect:
        fields(NewReview.of(ReviewQuestion.FIRST.collectEntries { [it, true] } as Map<ReviewQuestion, Boolean>, ReviewOutcome.IN_ORDER)) == []
        fields(NewReview.of([:] as Map<ReviewQuestion, Boolean>, ReviewOutcome.IN_ORDER)) == ReviewQuestion.FIRST*.field()
    }

    def "everything that is wrong is told at once"() {
        expect:
        fields(new NewReview(null, [:], 'ACTIE_NODIG', 'o' * 4001, [action('', '', '')], false, NewReview.Scope.FORM, null, null)) ==
            SHEET.asked()*.id() + ['actie', 'actieWie', 'actieVoor', 'opmerking']
    }

    private static NewReview review(Map<String, String> changed, String outcome = 'IN_ORDE', NewAction... actions) {
        new NewReview(null, (GOOD + changed).findAll { it.value != null } as Map<String, String>, outcome, null, actions.toList(), false,
            NewReview.Scope.FORM, null, null)
    }

    private static NewReview known(NewReview r) {
        new NewReview(r.dueOn(), r.answers(), r.outcome(), r.remark(), r.actions(), true, r.scope(), null, null)
    }

    private static NewReview part(Map<String, String> answers, String outcome, String why) {
        new NewReview(null, answers, outcome, why, [], false, NewReview.Scope.PART, null, null)
    }

    private static NewAction action(String what, String who, Object by) {
        new NewAction(what, who, by == null ? null : by.toString())
    }

    private static ReviewRule.Clean check(NewReview review, ReviewSheet sheet = SHEET) {
        ReviewRule.check(sheet, review, TODAY, { id -> id == IN_SERVICE })
    }

    private static List<String> fields(NewReview review, ReviewSheet sheet = SHEET) {
        try {
            check(review, sheet)
            return []
        } catch (RuleViolation e) {
            return e.violations()*.field()
        }
    }

    private static ReviewSheet.Right right(long grant, long person, AccessRole role) {
        new ReviewSheet.Right(grant, person, 'Bo Voorbeeld', role, true)
    }

    private static ReviewSheet sheet(ReviewSheet.Right... rights) {
        def asked = []
        ReviewQuestion.values().each { q ->
            if (q == ReviewQuestion.ACCESS) {
                rights.each { asked << new ReviewSheet.Asked("toegang-${it.grantId()}", AnswerKind.GRANT, Bilingual.EMPTY, Bilingual.EMPTY, it, 0) }
            }
            asked << new ReviewSheet.Asked(q.field(), q.kind(), Bilingual.EMPTY, Bilingual.EMPTY, null, q.kind() == AnswerKind.DATE ? 60 : 0)
        }
        asked << new ReviewSheet.Asked('eigen-logo', AnswerKind.YES_NO, new Bilingual('Klopt het logo?', 'Is the logo right?'), Bilingual.EMPTY, null, 0)
        asked << new ReviewSheet.Asked('eigen-ronde', AnswerKind.DATE, Bilingual.EMPTY, Bilingual.EMPTY, null, 0)
        new ReviewSheet(account(), asked)
    }

    private static Account account() {
        new Account(1L, 'FACEBOOK', AccountKind.LOCATION_PAGE, 'AC', null, null, null, AccountStatus.ACTIVE, null, null, null, 1L, null, '',
            Visibility.PUBLIC, null, TwoFactor.ON, null, 6, TODAY, null, Instant.EPOCH, null, null, Instant.EPOCH, false, null, 1)
    }
}
