package nl.accountregister.document

import nl.accountregister.shared.RuleViolation
import spock.lang.Specification

import java.nio.charset.Charset
import java.nio.charset.StandardCharsets

class CsvSheetSpec extends Specification {

    def "a file in #encoding comes in with its accents, and says how it was read"() {
        when:
        def sheet = CsvSheet.read("bestand", bytes, 10)

        then:
        sheet.head() == ["naam", "plaats"]
        sheet.rows() == [new CsvSheet.Row(2, ["Zoë Ÿsbrand", "'s-Hertogenbosch – € 5"])]
        sheet.encoding() == encoding

        where:
        encoding       | bytes
        "utf-8"        | text().getBytes(StandardCharsets.UTF_8)
        "utf-8"        | ("\uFEFF" + text()).getBytes(StandardCharsets.UTF_8)
        "windows-1252" | text().getBytes(Charset.forName("windows-1252"))
        "utf-16le"     | ("\uFEFF" + text()).getBytes(StandardCharsets.UTF_16LE)
        "utf-16be"     | ("\uFEFF" + text()).getBytes(StandardCharsets.UTF_16BE)
        "utf-16le"     | text().getBytes(StandardCharsets.UTF_16LE)
        "utf-16be"     | text().getBytes(StandardCharsets.UTF_16BE)
    }

    def "the separator follows from the head: #name"() {
        expect:
        CsvSheet.read("bestand", content.bytes, 10).rows()[0].cells() == ["x", "y;z,\t"]

        where:
        name        | content
        "semicolon" | 'a;"b,c,d"\nx;"y;z,\t"'
        "comma"     | 'a,b\nx,"y;z,\t"'
        "tab"       | 'a\tb\nx\t"y;z,\t"'
        "told"      | 'sep=;\r\na;b\r\nx;"y;z,\t"\r\n'
    }

    def "rows are counted as a spreadsheet does: empty ones count, lines within a cell do not"() {
        expect:
        CsvSheet.read("bestand", 'a;b\n\n"x\ny";z\n;\np;q\n'.bytes, 10).rows()*.number() == [3, 5]
    }

    def "a formula and a bare quotation mark in a cell are text"() {
        expect:
        CsvSheet.read("bestand", 'a;b\n=1+1;Jan "de Lange"\n'.bytes, 10).rows()[0].cells() == ["=1+1", 'Jan "de Lange"']
    }

    def "a row with too many or too few cells is told, the others are read"() {
        when:
        def sheet = CsvSheet.read("bestand", "a;b\nx\np;q\n1;2;3\n".bytes, 10)

        then:
        sheet.rows()*.number() == [3]
        sheet.faults() == [new CsvSheet.Fault(2, "sheet.cells", 1, 2), new CsvSheet.Fault(4, "sheet.cells", 3, 2)]
    }

    def "what is no CSV is refused, and says so: #key"() {
        when:
        CsvSheet.read("bestand", content as byte[], 2)

        then:
        RuleViolation refused = thrown()
        refused.violations()*.key() == [key]
        refused.violations()*.field() == ["bestand"]

        where:
        key              | content
        "sheet.empty"    | []
        "sheet.empty"    | "\n \n;;\n".bytes
        "sheet.excel"    | [0x50, 0x4B, 3, 4, 20, 0]
        "sheet.excel"    | [0xD0, 0xCF, 0x11, 0xE0, 0xA1].collect { it as byte }
        "sheet.pdf"      | "%PDF-1.7\n".bytes
        "sheet.binary"   | (0..255).collect { (it % 31) as byte }
        "sheet.encoding" | [0x61, 0x3B, 0x81, 0x0A].collect { it as byte }
        "sheet.quote"    | 'a;b\nx;"y\nz\n'.bytes
        "sheet.quote"    | 'a;b\n"x"y;z\n'.bytes
        "sheet.rows"     | "a;b\n1;2\n3;4\n5;6\n".bytes
        "sheet.cell"     | ("a;b\n" + "x" * 10_001 + ";y\n").bytes
        "sheet.columns"  | (";" * 200 + "a\n").bytes
        "sheet.tooLarge" | new byte[10 * 1024 * 1024 + 1]
    }

    def "the line of a quotation mark that is not closed is told"() {
        when:
        CsvSheet.read("bestand", 'a;b\nx;y\n"p;q\nr;s\n'.bytes, 10)

        then:
        RuleViolation refused = thrown()
        refused.violations()[0].args() == [3L]
    }

    private static String text() {
        "naam;plaats\r\nZoë Ÿsbrand;'s-Hertogenbosch – € 5\r\n"
    }
}
