package nl.accountregister.verification

import nl.accountregister.account.AccountStatus
import nl.accountregister.account.MarkKind
import nl.accountregister.platform.LookAlike
import spock.lang.Specification

class JudgeSpec extends Specification {

    def register = Imitations.register()

    def "#text is #verdict because of #ground"() {
        when:
        def judgement = Imitations.judge(register, text)

        then:
        judgement.verdict() == verdict
        judgement.ground() == ground

        where:
        text                                                  | verdict                | ground
        "https://www.facebook.com/voorbeeldzorg"              | Verdict.OFFICIAL       | null
        "https://m.facebook.com/Voorbeeld.Zorg/photos"        | Verdict.OFFICIAL       | null
        Imitations.BY_NUMBER                                  | Verdict.OFFICIAL       | null
        Imitations.BY_NUMBER.replace("-_9", "-_8")            | Verdict.UNKNOWN        | null
        "https://www.youtube.com/@zorg-met-nummer"            | Verdict.SUSPICIOUS     | Ground.LOOK_ALIKE
        "https://www.facebook.com/voorbeeldz0rg"              | Verdict.SUSPICIOUS     | Ground.LOOK_ALIKE
        "https://www.facebook.com/voorbeeldzorg2"             | Verdict.SUSPICIOUS     | Ground.LOOK_ALIKE
        "https://www.facebook.com/groups/voorbeeldzorg"       | Verdict.SUSPICIOUS     | Ground.LOOK_ALIKE
        "https://instagram.com/voorbeeld_zorg"                | Verdict.SUSPICIOUS     | Ground.LOOK_ALIKE
        "https://zorg2.example/@voorbeeldzorg"                | Verdict.SUSPICIOUS     | Ground.LOOK_ALIKE
        "https://voorbeeIdzorg.example/linde"                 | Verdict.SUSPICIOUS     | Ground.LOOK_ALIKE
        "https://voorbeeldzorg.example/kade"                  | Verdict.UNKNOWN        | null
        "https://voorbee1dzorg.example/linde"                 | Verdict.SUSPICIOUS     | Ground.LOOK_ALIKE
        "https://www.facebook.com/voorbeeldzоrg"              | Verdict.SUSPICIOUS     | Ground.IMITATION
        "https://faceb00k.com/voorbeeldzorg"                  | Verdict.SUSPICIOUS     | Ground.IMITATION
        "https://voorbeeldzоrg.example/linde"                 | Verdict.SUSPICIOUS     | Ground.IMITATION
        "https://faceboook.example/voorbeeldzorg"             | Verdict.SUSPICIOUS     | Ground.IMITATION
        "https://stream.sgl.example/nu"                       | Verdict.UNKNOWN        | null
        "https://interest.example/"                           | Verdict.UNKNOWN        | null
        "https://www.facebook.com/voorbeeldhuis"              | Verdict.SUSPICIOUS     | Ground.FORMER
        "https://www.facebook.com/voorbeeld-huis-123456789"   | Verdict.UNKNOWN        | null
        "https://www.facebook.com/oudezorg"                   | Verdict.CLOSED         | null
        "https://www.facebook.com/0udezorg"                   | Verdict.SUSPICIOUS     | Ground.LOOK_ALIKE
        "https://x.com/nietklaar"                             | Verdict.IN_PREPARATION | null
        "https://www.instagram.com/iemandanders"              | Verdict.UNKNOWN        | null
        "https://t.co/abc"                                    | Verdict.UNKNOWN        | null
        "https://x.com/voorbeeld_zorg https://x.com/ander"    | Verdict.UNKNOWN        | null
        "https://x.com@evil.example/voorbeeld_zorg"           | Verdict.UNKNOWN        | null
        "voorbeeldzorg"                                       | Verdict.UNKNOWN        | null
        ""                                                    | Verdict.UNKNOWN        | null
    }

    def "a look-alike says in what it differs, and names the real account"() {
        when:
        def judgement = Imitations.judge(register, "https://www.instagram.com/voorbeeld_zorg")

        then:
        judgement.account().url() == "https://www.instagram.com/voorbeeld.zorg"
        judgement.differences() == [LookAlike.Difference.SEPARATORS] as Set
    }

    def "an account that is not active is not named"() {
        expect:
        Imitations.judge(register, text).account() == null

        where:
        text << ["https://www.facebook.com/0udezorg", "https://www.facebook.com/oudezorg", "https://x.com/nietklaar"]
    }

    def "a reported address is suspicious, but not when it is official"() {
        given:
        def reported = { String url ->
            def key = Imitations.PLATFORMS.recognise(url).identity().key()
            register.computeIfAbsent(key, { [] }).add(new KnownAddress(key, MarkKind.REPORTED, false, null, null, null, null))
        }
        reported("https://www.facebook.com/nepzorg")
        reported("https://www.facebook.com/voorbeeldzorg")

        expect:
        Imitations.judge(register, "https://www.facebook.com/nepzorg").ground() == Ground.REPORTED
        Imitations.judge(register, "https://www.facebook.com/voorbeeldzorg").verdict() == Verdict.OFFICIAL
    }

    def "a mark that was left behind makes no account official"() {
        given: "a mark of an account that has another identity now"
        def address = Imitations.PLATFORMS.recognise("https://www.facebook.com/anders")
        def account = register.values().flatten().find { it.status() == AccountStatus.ACTIVE }.account()
        register.put(address.identity().key(), [new KnownAddress(address.identity().key(), MarkKind.IDENTITY, false, AccountStatus.ACTIVE, "f" * 64, "e" * 64, account)])

        expect:
        Imitations.judge(register, "https://www.facebook.com/anders").verdict() == Verdict.UNKNOWN
    }

    def "a site of ours whose name is near that of a platform is official, and only at that address"() {
        given:
        def key = Imitations.PLATFORMS.recognise("https://twittel.example/zorg", "WEBSITE").identity().key()
        def account = register.values().flatten().find { it.status() == AccountStatus.ACTIVE }.account()
        register.put(key, [new KnownAddress(key, MarkKind.IDENTITY, false, AccountStatus.ACTIVE, key, null, account)])

        expect:
        Imitations.judge(register, "https://www.twittel.example/zorg").verdict() == Verdict.OFFICIAL
        Imitations.judge(register, "https://twittel.example/anders").ground() == Ground.IMITATION
        Imitations.judge(register, "https://twitter.com.twittel.example/zorg").ground() == Ground.IMITATION
    }
}
