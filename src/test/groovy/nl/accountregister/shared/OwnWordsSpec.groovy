package nl.accountregister.shared

import spock.lang.Specification
import spock.lang.Unroll

class OwnWordsSpec extends Specification {

    static final OWN = new OwnWords(new Bilingual('team Kleur', 'Colour team'), new Bilingual('huis', 'house'), new Bilingual('huizen', 'houses'))

    @Unroll
    def "'#text' becomes '#spoken'"() {
        expect:
        OWN.in(language, text) == spoken

        where:
        language    | text                                    || spoken
        Language.NL | 'Vraag het aan {afdeling}.'             || 'Vraag het aan team Kleur.'
        Language.NL | '{Afdeling} leest dit.'                 || 'Team Kleur leest dit.'
        Language.EN | 'Ask the {afdeling} for {locaties}.'    || 'Ask the Colour team for houses.'
        Language.NL | '{0} is geen {locatie} van {afdeling}.' || '{0} is geen huis van team Kleur.'
        Language.NL | 'Geen woord erin.'                      || 'Geen woord erin.'
    }

    def "a word with braces or an apostrophe is shown as it is, and takes no argument"() {
        given:
        def texts = new Texts(new OwnWords(new Bilingual("bureau {0} Foto's", 'x'), new Bilingual('a', 'b'), new Bilingual('c', 'd')))

        expect:
        texts.get(Language.NL, 'intake.help.text') == "Bureau {0} Foto's denkt graag met je mee."
    }

    @Unroll
    def "no text in #language names communications where an organisation may have another department"() {
        given:
        def texts = new Texts(OWN)
        def rolesAndTable = ['code.Role.COMMUNICATIE', 'code.CellNote.FACULTATIEF_NA_INTAKE']

        expect:
        texts.all(language).findAll { key, text -> text =~ named && !(key in rolesAndTable) }.keySet() == [] as Set

        where:
        language    | named
        Language.NL | /(?i)\bcommunicatie\b/
        Language.EN | /(?i)\bcommunications\b/
    }
}
