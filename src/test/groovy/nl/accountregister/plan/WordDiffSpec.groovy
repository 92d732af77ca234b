package nl.accountregister.plan

import spock.lang.Specification
import spock.lang.Timeout
import spock.lang.Unroll

class WordDiffSpec extends Specification {

    /** -weg- and +nieuw+ in one line. */
    private static String told(String before, String after) {
        WordDiff.of(before, after).collect { it.change() == WordDiff.Change.GONE ? "-${it.text()}-" : it.change() == WordDiff.Change.NEW ? "+${it.text()}+" : it.text() }.join('')
    }

    @Unroll
    def "from '#before' to '#after'"() {
        expect:
        told(before, after) == said

        where:
        before                            | after                              || said
        ''                                | ''                                 || ''
        'niets anders'                    | 'niets anders'                     || 'niets anders'
        ''                                | 'een antwoord'                     || '+een antwoord+'
        'een antwoord'                    | ''                                 || '-een antwoord-'
        'elke maandag een bericht'        | 'elke vrijdag een bericht'         || 'elke -maandag-+vrijdag+ een bericht'
        'klaar.'                          | 'klaar!'                           || 'klaar-.-+!+'
        'eerste regel\ntweede regel'      | 'eerste regel\nderde regel'        || 'eerste regel\n-tweede-+derde+ regel'
        'één café €5'                     | 'één café €6'                      || 'één café €-5-+6+'
        'goed 👍'                          | 'goed 😀'                           || 'goed -👍-+😀+'
        'Wij kiezen samen wat er komt'    | 'Anne bepaalt alleen wat er komt'  || '-Wij kiezen samen-+Anne bepaalt alleen+ wat er komt'
    }

    @Unroll
    def "both texts can be read out of the pieces: #before"() {
        when:
        def pieces = WordDiff.of(before, after)

        then:
        WordDiff.before(pieces)*.text().join('') == before
        WordDiff.after(pieces)*.text().join('') == after

        where:
        before                     | after
        'a b c d e f'              | 'f e d c b a'
        '  blanks \t at\n\nends  ' | 'ends at blanks'
        '<b>x</b> & "y"'           | '<i>x</i> & "z"'
        'op maandag. en vrijdag.'  | 'op vrijdag, en ook op maandag'
        'w' * 4000                 | 'w' * 3999 + 'v'
        'x y ' * 1000              | 'y x ' * 1000
        '.' * 4000                 | ',' * 4000
    }

    @Timeout(60)
    def "texts that have nothing in common count as wholly different, without trying every way to match them"() {
        given:
        def before = (1..2000).collect { "a$it" }.join(' ')
        def after = (1..2000).collect { "b$it" }.join(' ')

        expect:
        WordDiff.before(WordDiff.of(before, after))*.change().unique() == [WordDiff.Change.GONE]
    }
}
