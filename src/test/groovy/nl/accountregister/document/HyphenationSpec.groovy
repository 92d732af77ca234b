package nl.accountregister.document

import nl.accountregister.shared.Language
import spock.lang.Shared
import spock.lang.Specification

class HyphenationSpec extends Specification {

    @Shared
    Hyphenation dutch = new Hyphenation(Language.NL)
    @Shared
    Hyphenation english = new Hyphenation(Language.EN)

    private static String divided(Hyphenation language, String text) {
        language.hyphenateText(text).replace('\u00AD', '-')
    }

    def "the Dutch word #word is divided as #expected"() {
        expect:
        divided(dutch, word) == expected

        where:
        word                             || expected
        'activiteitencentrum'            || 'acti-vi-tei-ten-cen-trum'
        'Verantwoordelijkheid'           || 'Ver-ant-woor-de-lijk-heid'
        'plaatsvervanger,'               || 'plaats-ver-van-ger,'
        '(beheerders)'                   || '(beheer-ders)'
        'meestal'                        || 'meestal'
        'rechtstaal'                     || 'rechts-taal'
        'aandachtstrekker'               || 'aan-dachts-trek-ker'
        'jan.voorbeeld@zorggroep.example' || 'jan.voorbeeld@zorggroep.example'
        'www.zorggroep.example/beheerplannen' || 'www.zorggroep.example/beheerplannen'
    }

    def "an English text is divided by its own patterns"() {
        expect:
        divided(english, 'the management of communication') == 'the man-age-ment of com-mu-nic-a-tion'
    }
}
