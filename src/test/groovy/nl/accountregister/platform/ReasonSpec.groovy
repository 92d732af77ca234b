package nl.accountregister.platform

import nl.accountregister.shared.Language
import nl.accountregister.shared.Texts
import spock.lang.Specification

class ReasonSpec extends Specification {

    def texts = new Texts()

    def "each reason and each kind of address has its words in both languages"() {
        expect:
        Reason.values().every { texts.has(language, it.key()) }
        AddressKind.values().every { texts.label(language, it) != "code.AddressKind." + it.code() }

        where:
        language << Language.values()
    }

    def "a reason says what is wrong with this address"() {
        given:
        def refused = Catalogues.builtIn().recognise(pasted) as Recognition.NotRecognised

        expect:
        texts.get(Language.NL, refused.reasonKey(), refused.args() as Object[]).contains(words)

        where:
        pasted                                     || words
        "https://evilfacebook.com/zorg"            || "lijkt op dat van Facebook"
        "https://lnkd.in/abc"                      || "korte link van LinkedIn"
        "@voorbeeldzorg"                           || "@voorbeeldzorg"
        "https://x.com/zestientekenslang"          || "17 tekens"
        "https://www.youtube.com/channel/UCabc"    || "precies 24"
        "https://voorbeeldzorg.example"            || "voorbeeldzorg.example"
    }
}
