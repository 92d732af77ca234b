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

    def "the key of an identity keeps apart what differs in case only"() {
        expect:
        key("https://www.youtube.com/channel/UCaBcDeFgHiJkLmNoPqRs-_0") != key("https://www.youtube.com/channel/UCabcdefghijklmnopqrs-_0")
        key("https://www.facebook.com/AC.De.Linde") == key("https://m.facebook.com/acdelinde/about")
    }

    private static String key(String pasted) {
        (PLATFORMS.recognise(pasted) as Recognition.Recognised).identity().key()
    }
}
