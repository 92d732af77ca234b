package nl.accountregister.platform

import spock.lang.Specification

import static nl.accountregister.platform.LookAlike.Difference.CASE
import static nl.accountregister.platform.LookAlike.Difference.CHARACTERS
import static nl.accountregister.platform.LookAlike.Difference.DIGITS
import static nl.accountregister.platform.LookAlike.Difference.SEPARATORS

class LookAlikeSpec extends Specification {

    def "#other looks like #one, and it is said why"() {
        expect:
        LookAlike.between(one, other) == differences as Set
        LookAlike.between(other, one) == differences as Set

        where:
        one              | other              || differences
        "voorbeeldzorg"  | "VoorbeeldZorg"    || [CASE]
        "voorbeeldzorg"  | "voorbeeld_zorg"   || [SEPARATORS]
        "voorbeeld.zorg" | "voorbeeld-zorg"   || [SEPARATORS]
        "voorbeeldzorg"  | "voorbeeldzorg1"   || [DIGITS]
        "voorbeeldzorg1" | "voorbeeldzorg2"   || [DIGITS]
        "voorbeeldzorg"  | "v00rbeeldz0rg"    || [DIGITS]
        "voorbeeldzorg"  | "vo\u043erbeeldzorg" || [CHARACTERS]
        "voorbeeldzorg"  | "voorbeeldz\u00f3rg" || [CHARACTERS]
        "linkedin"       | "Iinkedin"         || [CHARACTERS]
        "morgen"         | "rnorgen"          || [CHARACTERS]
        "sgl zorg"       | "SGL-zorg"         || [CASE, SEPARATORS]
        "voorbeeldzorg"  | "voorbeeld_zorg_nl".replace("_nl", "24") || [SEPARATORS, DIGITS]
    }

    def "#other is not taken for #one"() {
        expect:
        LookAlike.between(one, other).isEmpty()

        where:
        one             | other
        "voorbeeldzorg" | "voorbeeldzorg"
        "voorbeeldzorg" | "anderezorg"
        "voorbeeldzorg" | "voorbeeldzorgnl"
        ""              | ""
        "..."           | "---"
        "123"           | "456"
    }

    def "names that look alike share a skeleton, so that it can be indexed"() {
        expect:
        LookAlike.skeleton(one) == LookAlike.skeleton("Voorbeeld Zorg")

        where:
        one << ["voorbeeldzorg", "VOORBEELD_ZORG", "v00rbeeld-zorg", "v\u043eorbeeldzorg", "\uff56oorbeeldzorg", "voorb\u00e9\u00e9ldzorg"]
    }

    def "a skeleton is made of any text"() {
        expect:
        LookAlike.skeleton(text) != null
        LookAlike.stem(text) != null

        where:
        text << ["", "\ud83d", "\ud83d\ude00", "\u0000", "\u202e", "a".repeat(10_000), "\u0301\u0301"]
    }
}
