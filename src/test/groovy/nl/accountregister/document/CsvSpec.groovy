package nl.accountregister.document

import spock.lang.Specification

import java.time.Instant
import java.time.LocalDate

class CsvSpec extends Specification {

    private static String sheet(List<List<Object>> rows, List<String> header = ['kop']) {
        def out = new ByteArrayOutputStream()
        def csv = new Csv(out, header)
        rows.each { csv.row(it.toArray()) }
        csv.flush()
        out.toString('UTF-8')
    }

    def "a sheet begins with a byte order mark and its header, and ends each row with CRLF"() {
        expect:
        sheet([['een', 'twee']], ['Naam', 'Plaats']) == '\uFEFFNaam;Plaats\r\neen;twee\r\n'
    }

    def "the cell #cell is written as #written"() {
        expect:
        sheet([['x', cell]]) == "\uFEFFkop\r\nx;$written\r\n"

        where:
        cell                                    || written
        null                                    || ''
        'gewoon'                                || 'gewoon'
        'met ; erin'                            || '"met ; erin"'
        'met "aanhaling"'                       || '"met ""aanhaling"""'
        'twee\nregels'                          || '"twee\nregels"'
        'Şükrü 😀'                              || 'Şükrü 😀'
        '=1+1'                                  || "'=1+1"
        '=HYPERLINK("http://x.example";"klik")' || '"\'=HYPERLINK(""http://x.example"";""klik"")"'
        '+31 20 123'                            || "'+31 20 123"
        '-2'                                    || "'-2"
        '@SUM(A1)'                              || "'@SUM(A1)"
        '\t=1'                                  || '"\'\t=1"'
        '\r=1'                                  || '"\'\r=1"'
        '  =1'                                  || '"\'  =1"'
        '＝1'                                   || "'＝1"
        '＋1'                                   || "'＋1"
        '－1'                                   || "'－1"
        '＠A1'                                  || "'＠A1"
        'a=1'                                   || 'a=1'
        -2                                      || '-2'
        -2.50G                                  || '-2.50'
        1E+3G                                   || '1000'
        true                                    || 'true'
        LocalDate.of(2026, 11, 20)              || '2026-11-20'
        Instant.parse('2026-11-20T10:15:30.5Z') || '2026-11-20T10:15:30Z'
    }

    def "a row reaches the stream without waiting for the last one"() {
        given:
        def out = new ByteArrayOutputStream()
        def csv = new Csv(out, ['kop'])

        when:
        10_000.times { csv.row('een rij met tekst') }

        then:
        out.size() > 100_000
    }
}
