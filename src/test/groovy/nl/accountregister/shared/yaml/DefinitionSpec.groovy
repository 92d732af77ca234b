package nl.accountregister.shared.yaml

import nl.accountregister.shared.FaultyDefinition
import nl.accountregister.shared.Role
import spock.lang.Specification
import spock.lang.Unroll

class DefinitionSpec extends Specification {

    static read(String yaml, Closure reading) {
        Definition.read('proef.yml', yaml.getBytes('UTF-8'), { reading(it) })
    }

    static full = { Definition d ->
        [naam: d.text('naam'), tekst: d.optionalBilingual('tekst'), aantal: d.optionalWhole('aantal', 1, 10),
         vlag: d.flag('vlag', false), rollen: d.codes('rollen', Role),
         delen: d.parts('delen') { it.text('id', '[a-z]+', 'have small letters') }]
    }

    def "a good file gives its values"() {
        when:
        def it = read('''\
            naam: "Zonnehof"
            tekst: {nl: ja graag, en: "yes"}
            aantal: 3
            vlag: true
            rollen: [AUDITOR, BEHEERDER]
            delen:
              - id: een
              - id: twee
            '''.stripIndent(), full)

        then:
        it.naam == 'Zonnehof'
        it.tekst.en() == 'yes'
        it.aantal.asInt == 3
        it.vlag
        it.rollen == [Role.AUDITOR, Role.ADMINISTRATOR]
        it.delen == ['een', 'twee']
    }

    def "what is optional may be left out or left without a value"() {
        expect:
        with(read('naam: a\naantal:\ndelen:\n', full)) {
            it.aantal.empty
            it.delen == []
            !it.vlag
        }
    }

    @Unroll
    def "a fault is told with its line, column and reason: #reason"() {
        when:
        read(yaml, full)

        then:
        def fault = thrown(FaultyDefinition)
        fault.file() == 'proef.yml'
        fault.line() == line
        fault.column() == column
        fault.reason().contains(reason)
        fault.message == "proef.yml, line $line, column $column: ${fault.reason()}"
        !fault.message.contains('\n')

        where:
        yaml                                       || line | column | reason
        ''                                         || 1    | 1      | 'empty'
        '# niets'                                  || 1    | 1      | 'empty'
        '- a'                                      || 1    | 1      | 'keys with a value'
        'naam: a\nnaamm: b'                        || 2    | 1      | "the key 'naamm' is unknown; known here: naam, tekst"
        'naam: a\nnaam: b'                         || 2    | 1      | "'naam' is here twice"
        'vlag: true'                               || 1    | 1      | "the key 'naam' is missing"
        'vlag: true\nnaam:'                        || 2    | 1      | "'naam' has no value"
        'naam: 12'                                 || 1    | 7      | "put '12' between quotes"
        'naam: no'                                 || 1    | 7      | "put 'no' between quotes"
        'naam: " "'                                || 1    | 7      | 'empty'
        'naam: [a]'                                || 1    | 7      | 'a text'
        'naam: a\ntekst: {nl: b}'                  || 2    | 8      | "'en' is missing"
        'naam: a\ntekst: {nl: b, en: c, de: d}'    || 2    | 23     | "'de' is unknown"
        'naam: a\naantal: 11'                      || 2    | 9      | 'from 1 to 10'
        'naam: a\naantal: 0x3'                     || 2    | 9      | 'a whole number'
        'naam: a\nvlag: ja'                        || 2    | 7      | 'true or false'
        'naam: a\nrollen: [AUDITOR, CHEF]'         || 2    | 19     | "'CHEF' does not exist; choose from AANVRAGER, COMMUNICATIE"
        'naam: a\nrollen: [AUDITOR, AUDITOR]'      || 2    | 19     | 'twice'
        'naam: a\nrollen: AUDITOR'                 || 2    | 9      | 'must be a list'
        'naam: a\ndelen:\n  - id: B9'              || 3    | 9      | 'have small letters'
        'naam: a\ndelen:\n  - id: b\n    x: c'     || 4    | 5      | "'x' is unknown"
        'naam: a\ndelen:\n\t- id: b'               || 3    | 1      | 'a tab'
        'naam: a: b'                               || 1    | 8      | 'not valid YAML'
        'naam: "a'                                 || 1    | 9      | 'not valid YAML'
        'naam: a\n---\nnaam: b'                    || 2    | 1      | 'not valid YAML'
        'naam: !!java.net.URL ["http://a"]'        || 1    | 7      | 'not valid YAML'
        'naam: !eigen a'                           || 1    | 7      | 'a text'
        'naam: *b'                                 || 1    | 7      | 'not valid YAML'
        'naam: a\ntekst: &t {nl: b, en: *t}'       || 2    | 8      | 'a text'
        'naam: a\n<<: {x: 1}'                      || 2    | 1      | "'<<' is unknown"
        'naam: a\n? [1]\n: b'                      || 2    | 3      | 'a plain word'
        'naam: a\u0001'                            || 1    | 8      | 'U+0001'
        'tekst: a\nnaam: b\u0007c'                 || 2    | 8      | 'U+0007'
    }

    def "bytes that are no UTF-8 are told with their place"() {
        when:
        Definition.read('proef.yml', 'naam: a\nplaats: caf\u00e9'.getBytes('ISO-8859-1'), { it })

        then:
        def fault = thrown(FaultyDefinition)
        [fault.line(), fault.column()] == [2, 12]
        fault.reason().contains('UTF-8')
    }

    def "deep nesting is refused, and does not end the process"() {
        when:
        read('naam: ' + '[' * 5000 + ']' * 5000, full)

        then:
        thrown(FaultyDefinition)
    }
}
