package nl.accountregister.platform

import spock.lang.Specification

class CandidatesSpec extends Specification {

    static final Platforms PLATFORMS = Catalogues.builtIn()

    def "#pasted may be the address of #identities"() {
        expect:
        PLATFORMS.read(pasted).candidates()*.identity()*.text() == identities

        where:
        pasted                                            || identities
        "https://www.facebook.com/VoorbeeldZorg"          || ["facebook:voorbeeldzorg"]
        "https://blog.voorbeeldzorg.example/"             || ["web:blog.voorbeeldzorg.example"]
        "https://zorg.example/@naam"                      || ["mastodon:naam@zorg.example", "web:zorg.example/@naam"]
        "https://evilfacebook.com/VoorbeeldZorg"          || []
        "https://www.facebook.com/VoorbeeldZorg/posts/1"  || []
        "https://www.facebook.com:443/VoorbeeldZorg"      || []
        "https://www.facebook.com@blog.example/"          || []
        "geen adres"                                      || []
        null                                              || []
    }

    def "words around an address that lead nowhere are no second address"() {
        expect:
        PLATFORMS.read(pasted).candidates().size() == count

        where:
        pasted                                                             || count
        "24/7 open https://www.facebook.com/voorbeeldzorg"                 || 1
        "m/v of en/of: https://www.facebook.com/voorbeeldzorg & meer"      || 1
        "zorg.example/24 open https://www.facebook.com/voorbeeldzorg"      || 0
        "//nep https://www.facebook.com/voorbeeldzorg"                     || 0
        "nep\uff0eexample/a https://www.facebook.com/voorbeeldzorg"       || 0
    }

    def "an address that seems made to deceive is told apart from one that is only unknown"() {
        expect:
        (PLATFORMS.recognise(pasted) as Recognition.NotRecognised).reason().suspicious() == suspicious

        where:
        pasted                                       || suspicious
        "https://evilfacebook.com/VoorbeeldZorg"     || true
        "https://www.facebook.com/voorbe\u0435ldzorg" || true
        "https://blog.voorbeeldzorg.example/"        || false
        "https://www.facebook.com/watch"             || false
    }

    def "a site whose name is near that of a platform is read, with the doubt; one that bears its name is not"() {
        given:
        def reading = PLATFORMS.read(pasted)

        expect:
        reading.candidates()*.identity()*.text() == identities
        reading.doubt()?.reason() == doubt
        reading.refused()?.reason() == refused

        where:
        pasted                               || identities                    | doubt            | refused
        "https://faceboook.example/linde"    || ["web:faceboook.example/linde"] | Reason.NEAR_HOST | null
        "https://interest.example/linde"     || ["web:interest.example/linde"] | null             | null
        "https://facebook.zorg.example/linde" || []                           | null             | Reason.LOOK_ALIKE_HOST
    }

    def "on the organisation's own domains nothing is an imitation, and beside them everything is as before"() {
        given:
        def platforms = Catalogues.builtIn()
        platforms.trust(["voorbeeldzorg.example"])

        expect:
        platforms.read("https://facebook.voorbeeldzorg.example/").candidates()*.identity()*.text() == ["web:facebook.voorbeeldzorg.example"]
        platforms.read("https://www.x.com.voorbeeldzorg.example/").candidates().size() == 1
        platforms.recognise("https://facebook.voorbeeldzorg.example/", "WEBSITE") instanceof Recognition.Recognised
        platforms.read("https://facebook.nepvoorbeeldzorg.example/").candidates().isEmpty()
        platforms.read("https://facebook.voorbeeldzorg.example.nep.example/").candidates().isEmpty()
    }

    def "the key of an identity keeps apart what differs in case only"() {
        expect:
        key("https://www.youtube.com/channel/UCaBcDeFgHiJkLmNoPqRs-_0") != key("https://www.youtube.com/channel/UCabcdefghijklmnopqrs-_0")
        key("https://www.facebook.com/AC.De.Linde") == key("https://m.facebook.com/acdelinde/about")
    }

    private static String key(String pasted) {
        (PLATFORMS.recognise(pasted) as Recognition.Recognised).identity().key()
    }
}
