package nl.accountregister.platform

import nl.accountregister.shared.FaultyDefinition
import nl.accountregister.shared.TemplateFiles
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

class CatalogueFileSpec extends Specification {

    @TempDir
    Path folder

    static final String GOOD = '''\
platforms:
  - code: KIJKBUIS
    naam: Kijkbuis
    heette: [Beeldbuis]
    voorbeeld: https://kijkbuis.example/@zorg
    hosts: [kijkbuis.example, m.kijkbuis.example]
    regels:
      handle: {van: 2, tot: 10, tekens: "a-z0-9"}
      id: {van: 4, tot: 4, tekens: "A-Z", hoofdletters-tellen: true}
    adressen:
      - soort: KANAAL
        vorm: ["/kanaal/{id}"]
        identiteit: "kanaal/{id}"
        canoniek: "https://kijkbuis.example/kanaal/{id}"
      - soort: PROFIEL
        vorm: ["/@{handle}"]
        identiteit: "@{handle}"
        canoniek: "https://kijkbuis.example/@{handle}"
        getypt: true
    geen-account:
      bericht: [kijk]
'''

    def "a platform that is added to the file is recognised"() {
        given:
        def platforms = new Platforms(read(GOOD))

        expect:
        platforms.all()*.code() == ["KIJKBUIS"]
        platforms.find("beeldbuis").get().name() == "Kijkbuis"
        (platforms.recognise("m.kijkbuis.example/@Zorg") as Recognition.Recognised).identity().text() == "kijkbuis:@zorg"
        (platforms.recognise("@zorg", "KIJKBUIS") as Recognition.Recognised).canonicalUrl() == "https://kijkbuis.example/@zorg"
        (platforms.recognise("https://kijkbuis.example/kijk/1") as Recognition.NotRecognised).reason() == Reason.POST
    }

    def "#what is told with its line"() {
        when:
        read(GOOD.replace(from, to))

        then:
        def fault = thrown(FaultyDefinition)
        fault.file() == "platforms.yml"
        fault.line() == line
        fault.reason().contains(reason)

        where:
        what                                   | from                        | to                               || line | reason
        "a code in lower case"                 | "code: KIJKBUIS"            | "code: kijkbuis"                 || 2    | "capitals"
        "a missing name"                       | "    naam: Kijkbuis\n"      | ""                               || 2    | "'naam' is missing"
        "an unknown key"                       | "heette:"                   | "hete:"                          || 4    | "'hete' is unknown"
        "an example that fits no form"         | "/@zorg"                    | "/zorg"                          || 5    | "fits none"
        "a host that is an address"            | "[kijkbuis.example,"        | "['https://kijkbuis.example',"   || 6    | "name of a host"
        "a host with a wildcard"               | "[kijkbuis.example,"        | "['*.kijkbuis.example',"         || 6    | "name of a host"
        "the same host twice"                  | "m.kijkbuis.example]"       | "kijkbuis.example]"              || 6    | "already in the catalogue"
        "fewer at most than at least"          | "van: 2, tot: 10"           | "van: 2, tot: 1"                 || 8    | "'tot' must not be less"
        "a range that runs backwards"          | '"a-z0-9"'                  | '"z-a"'                          || 8    | "backwards"
        "a length that is no number"           | "van: 2"                    | "van: twee"                      || 8    | "whole number"
        "a rule that no one wrote"             | "/@{handle}\"]"             | "/@{handle:lang}\"]"             || 16   | "the rule 'lang'"
        "an unknown kind of address"           | "soort: KANAAL"             | "soort: ZENDER"                  || 11   | "'ZENDER' does not exist"
        "an unknown variable"                  | "/kanaal/{id}\"]"           | "/kanaal/{nummer}\"]"            || 12   | "'nummer'"
        "braces that do not match"             | "/kanaal/{id}\"]"           | "/kanaal/{id\"]"                 || 12   | "braces"
        "an identity without what differs"     | 'identiteit: "kanaal/{id}"' | 'identiteit: "kanaal"'           || 13   | "two accounts would be taken for one"
        "a canonical address without https"    | "https://kijkbuis.example/kanaal" | "http://kijkbuis.example/kanaal" || 14 | "begin with https://"
        "a canonical address of another form"  | "https://kijkbuis.example/@{" | "https://kijkbuis.example/a/{" || 5    | "not recognised as the same account"
        "two forms for a name by itself"       | "kanaal/{id}\"\n      - "   | "kanaal/{id}\"\n        getypt: true\n      - " || 11 | "only one form"
        "a reserved word with capitals"        | "bericht: [kijk]"           | "bericht: [Kijk]"                || 21   | "lower case"
        "a kind of reserved word that is not there" | "bericht: [kijk]"      | "berichten: [kijk]"              || 21   | "'berichten' is unknown"
        "a list that is no list"               | "heette: [Beeldbuis]"       | "heette: Beeldbuis"              || 4    | "must be a list"
        "an end of a domain that is there twice" | "    hosts: [kijkbuis" | "    landdomeinen: {hoofd: kijkbuis.example, einden: [nl, nl]}\n    hosts: [kijkbuis" || 6 | "'nl' is here twice"
        "a country's domain that is a host too" | "hosts: [kijkbuis.example," | "landdomeinen: {hoofd: kijkbuis.com, einden: [nl]}\n    hosts: [kijkbuis.example, kijkbuis.nl," || 7 | "already in the catalogue"
        "a number of an unknown kind"          | 'identiteit: "kanaal/{id}"' | 'nummer-van: [ZENDER]\n        identiteit: "kanaal/{id}"' || 13 | "'ZENDER' does not exist"
        "a shape without an account that is none" | "    geen-account:"        | "    vormen-zonder-account: {uitnodiging: ['/+{']}\n    geen-account:" || 20 | "braces"
        "a tab"                                | "    naam:"                 | "\tnaam:"                        || 3    | "tab"
    }

    def "a platform may have domains in countries, numbers of several kinds, and words and shapes that are no account"() {
        given:
        def platforms = new Platforms(read(GOOD
            .replace("    hosts:", "    eigen-id: true\n    landdomeinen: {hoofd: kijkbuis.example, einden: [nl, co.uk]}\n    hosts:")
            .replace('identiteit: "kanaal/{id}"', 'nummer-van: [PROFIEL]\n        identiteit: "kanaal/{id}"')
            .replace('identiteit: "@{handle}"', 'geen-account: {zoeken: [alles]}\n        identiteit: "@{handle}"')
            .replace("    geen-account:\n", "    vormen-zonder-account: {uitnodiging: ['/+{*}']}\n    geen-account:\n")))

        expect:
        (platforms.recognise("https://m.kijkbuis.co.uk/@zorg") as Recognition.Recognised).canonicalUrl() == "https://kijkbuis.example/@zorg"
        (platforms.recognise("https://kijkbuis.example/@alles") as Recognition.NotRecognised).reason() == Reason.SEARCH
        (platforms.recognise("alles", "KIJKBUIS") as Recognition.NotRecognised).reason() == Reason.HANDLE_RESERVED
        (platforms.recognise("https://kijkbuis.nl/+abc") as Recognition.NotRecognised).reason() == Reason.INVITATION
        platforms.byId(platforms.recognise("@zorg", "KIJKBUIS") as Recognition.Recognised, "ABCD").get().identity().text() == "kijkbuis:kanaal/ABCD"
    }

    def "a platform that takes the name or the host of another one is told"() {
        when:
        read(GOOD + GOOD.replace("platforms:\n", "").replace("KIJKBUIS", code).replace("naam: Kijkbuis", "naam: $name")
            .replace("[Beeldbuis]", "[]"))

        then:
        def fault = thrown(FaultyDefinition)
        fault.line() == line
        fault.reason().contains("already in the catalogue, at KIJKBUIS")

        where:
        code       | name        || line
        "KIJKBUIS" | "Anders"    || 22
        "ANDERS"   | "Kijkbuis"  || 23
        "ANDERS"   | "Beeldbuis" || 23
        "ANDERS"   | "Anders"    || 26
    }

    def "an empty catalogue is told"() {
        when:
        read(content)

        then:
        thrown(FaultyDefinition)

        where:
        content << ["", "platforms: []\n", "platforms:\n", "- code: X\n"]
    }

    def "the catalogue that travels with the application has what people use"() {
        given:
        def platforms = Catalogues.builtIn()

        expect:
        platforms.all()*.code().containsAll(["FACEBOOK", "INSTAGRAM", "X", "LINKEDIN", "YOUTUBE", "TIKTOK", "THREADS", "BLUESKY",
            "MASTODON", "WHATSAPP", "SNAPCHAT", "PINTEREST", "FLICKR", "VIMEO", "SPOTIFY", "GOOGLE_BUSINESS", "TRIPADVISOR", "MEDIUM",
            "WORDPRESS", "BLOG", "PODCAST", "LINKTREE", "WEBSITE"])
        platforms.all().findAll { it.retired() }*.code().containsAll(["HYVES", "GOOGLE_PLUS"])
        platforms.find("Twitter").get().code() == "X"
        platforms.find("TWITTER").get().formerNames() == ["Twitter"]
        platforms.find("Google Mijn Bedrijf").get().code() == "GOOGLE_BUSINESS"
        platforms.find("onbekend").isEmpty()
    }

    def "a folder of the organisation replaces the catalogue, and a fault in it names that file"() {
        given:
        def own = folder.resolve("platforms.yml")
        Files.writeString(own, GOOD)

        expect:
        new Platforms(new TemplateFiles(folder.toString())).all()*.code() == ["KIJKBUIS"]

        when:
        Files.writeString(own, GOOD.replace("soort: KANAAL", "soort: ZENDER"))
        new Platforms(new TemplateFiles(folder.toString()))

        then:
        def fault = thrown(FaultyDefinition)
        fault.message.startsWith("$own, line 11, ")
    }

    private static Catalogue read(String content) {
        CatalogueFile.read("platforms.yml", content.getBytes("UTF-8"))
    }
}
