package nl.accountregister.person

import nl.accountregister.location.Location
import nl.accountregister.location.LocationKind
import nl.accountregister.location.Region
import nl.accountregister.officer.Officer
import nl.accountregister.officer.OfficerTie
import nl.accountregister.shared.Bilingual
import nl.accountregister.shared.RuleViolation
import spock.lang.Specification
import spock.lang.Timeout

import java.time.LocalDate

class ImportSpec extends Specification {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21)
    static final LocalDate START = LocalDate.of(2020, 1, 1)
    static final Person ANNA = new Person(1L, "Anna Voorbeeld", "anna@zorg.example", START, null, "100")
    static final Person BRAM = new Person(2L, "Bram Voorbeeld", "bram@zorg.example", START, null, null)
    static final Person CHRIS = new Person(3L, "Chris Voorbeeld", null, START, LocalDate.of(2025, 1, 1), "300")

    def "a file that says what the register says changes nothing"() {
        expect:
        with(read("100;Anna Voorbeeld;anna@zorg.example;01-01-2020;;AC;AC De Linde;;;").plan()) {
            changes().empty
            unchanged() == 1
            absent()*.name() == ["Bram Voorbeeld"]
            faults().empty
        }
    }

    def "somebody new comes with a function, from the first day in service"() {
        when:
        def outcome = read("400;Dirk Voorbeeld;dirk@zorg.example;2026-12-01;;AC's;ac de  kade;;;")

        then:
        outcome.plan().faults().empty
        outcome.plan().changes()*.kind() == [ImportChange.Kind.NEW]
        outcome.drafts()[0].add() == [new PersonOfficer(null, 0, "AC", 11L, null, LocalDate.of(2026, 12, 1), null)]
    }

    def "what changes is told field by field"() {
        expect:
        read("100;Anna van Voorbeeld;;1/1/2020;31.12.2026;;;;;").plan().changes()[0].fields() == [
            new ImportChange.Field("naam", "Anna Voorbeeld", "Anna van Voorbeeld"),
            new ImportChange.Field("email", "anna@zorg.example", null),
            new ImportChange.Field("uitDienst", null, LocalDate.of(2026, 12, 31))]
    }

    def "a file with only a first row is no file of an organisation without people"() {
        when:
        compare("personeelsnummer;naam;in dienst\n")

        then:
        RuleViolation e = thrown()
        e.violations()*.key() == ["person.import.norows"]
    }

    def "a column that the file does not have leaves what is there"() {
        expect:
        compare("personeelsnummer;naam;in dienst\n100;Anna Voorbeeld;2020-01-01").plan().unchanged() == 1
    }

    def "a last day makes it a leave"() {
        expect:
        read("100;Anna Voorbeeld;anna@zorg.example;2020-01-01;2026-11-30;;;;;").plan().changes()*.kind() == [ImportChange.Kind.LEAVING]
    }

    def "who has no number in the register yet is known by the e-mail address, whatever its capitals"() {
        expect:
        read("200;Bram Voorbeeld;Bram@zorg.example;2020-01-01;;;;;;").plan().changes()[0].with { personId() == 2L && fields()*.name() == ["personeelsnummer", "email"] }
    }

    def "who moves to another location ends the function at the old one the day before"() {
        when:
        def draft = read("100;Anna Voorbeeld;anna@zorg.example;2020-01-01;;AC;AC De Kade;;2026-12-01;").drafts()[0]

        then:
        draft.set() == [new ImportDraft.Period(7L, START, LocalDate.of(2026, 11, 30))]
        draft.add()*.locationId() == [11L]
    }

    def "another function that the file does not name stays"() {
        when:
        def draft = read("100;Anna Voorbeeld;anna@zorg.example;2020-01-01;;REGIOMANAGER;;Regio Noord;2026-12-01;").drafts()[0]

        then:
        draft.set().empty
        draft.add()*.regionId() == [20L]
    }

    def "an address passes from one person to another in one file"() {
        expect:
        read("100;Anna Voorbeeld;nieuw@zorg.example;2020-01-01;;;;;;", "400;Dirk Voorbeeld;anna@zorg.example;2026-12-01;;;;;;").plan().faults().empty
    }

    def "several rows of one person are several functions"() {
        expect:
        read("100;Anna Voorbeeld;anna@zorg.example;2020-01-01;;AC;AC De Linde;;;",
            "100;Anna Voorbeeld;anna@zorg.example;2020-01-01;;REGIOMANAGER;;Regio Noord;2026-12-01;").drafts()[0].add()*.officer() == ["REGIOMANAGER"]
    }

    def "#what is told at its row and column: #key"() {
        when:
        def faults = read(*rows).plan().faults()

        then:
        faults.collect { [it.row(), it.column()?.head(), it.key()] } == [[rows.size() + 1, column, key]]

        where:
        what                     | column             | key                          | rows
        "no number"              | "personeelsnummer" | "error.required"             | [";Dirk;;2026-12-01;;;;;;"]
        "a number with a sign"   | "personeelsnummer" | "person.staffNumber.form"    | ["=1+1;Dirk;;2026-12-01;;;;;;"]
        "no name"                | "naam"             | "error.required"             | ["4;;;2026-12-01;;;;;;"]
        "a formula as a name"    | "naam"             | "person.name.formula"        | ["4;@SUM(A1);;2026-12-01;;;;;;"]
        "a NUL in a name"        | "naam"             | "error.text.control"         | ["4;Di\u0000rk;;2026-12-01;;;;;;"]
        "a line feed in a name"  | "naam"             | "error.text.oneLine"         | ['4;"Dirk\nVos";;2026-12-01;;;;;;']
        "a long name"            | "naam"             | "error.text.tooLong"         | ["4;" + "x" * 161 + ";;2026-12-01;;;;;;"]
        "no address"             | "e-mail"           | "person.email.form"          | ["4;Dirk;dirk;2026-12-01;;;;;;"]
        "another's address"      | "e-mail"           | "person.email.taken"         | ["4;Dirk;anna@zorg.example;2026-12-01;;;;;;"]
        "31 February"            | "in dienst"        | "person.import.date"         | ["4;Dirk;;31-02-2026;;;;;;"]
        "a year of two digits"   | "in dienst"        | "person.import.date"         | ["4;Dirk;;01-02-26;;;;;;"]
        "no first day"           | "in dienst"        | "error.required"             | ["4;Dirk;;;;;;;;"]
        "a year long gone"       | "in dienst"        | "person.date.range"          | ["4;Dirk;;0026-01-01;;;;;;"]
        "end before begin"       | "uit dienst"       | "person.until.before"        | ["4;Dirk;;2026-12-01;2026-11-30;;;;;"]
        "an unknown function"    | "functie"          | "person.import.officer"      | ["4;Dirk;;2026-12-01;;Baas;;;;"]
        "a place only"           | "functie"          | "person.import.officer.missing" | ["4;Dirk;;2026-12-01;;;AC De Linde;;;"]
        "an unknown location"    | "locatie"          | "person.import.location"     | ["4;Dirk;;2026-12-01;;AC;AC Nergens;;;"]
        "a location twice"       | "locatie"          | "person.import.location.several" | ["4;Dirk;;2026-12-01;;AC;AC Dubbel;;;"]
        "no location"            | "locatie"          | "person.officer.location"    | ["4;Dirk;;2026-12-01;;AC;;;;"]
        "a closed location"      | "locatie"          | "person.officer.closed"      | ["4;Dirk;;2026-12-01;;AC;AC Dicht;;;"]
        "a location too many"    | "locatie"          | "person.officer.noLocation"  | ["4;Dirk;;2026-12-01;;REGIOMANAGER;AC De Linde;Regio Noord;;"]
        "an unknown region"      | "regio"            | "person.import.region"       | ["4;Dirk;;2026-12-01;;REGIOMANAGER;;Regio Zuid;;"]
        "no region"              | "regio"            | "person.officer.region"      | ["4;Dirk;;2026-12-01;;REGIOMANAGER;;;;"]
        "a function too early"   | "functie vanaf"    | "person.officer.beforeService" | ["4;Dirk;;2026-12-01;;AC;AC De Kade;;2026-11-30;"]
        "a function too late"    | "functie vanaf"    | "person.officer.afterService" | ["4;Dirk;;2026-01-01;2026-10-01;AC;AC De Kade;;2026-10-02;"]
        "a function ends first"  | "functie tot"      | "person.officer.until"       | ["4;Dirk;;2026-12-01;;AC;AC De Kade;;2026-12-05;2026-12-04"]
        "two locations at once"  | "functie vanaf"    | "person.import.elsewhere"    | ["4;Dirk;;2026-12-01;;AC;AC De Kade;;;", "4;Dirk;;2026-12-01;;AC;AC De Linde;;;"]
        "a move without a day"   | "functie vanaf"    | "person.import.elsewhere"    | ["100;Anna Voorbeeld;anna@zorg.example;2020-01-01;;AC;AC De Kade;;;"]
        "first day past function" | "in dienst"       | "person.from.officer"        | ["100;Anna Voorbeeld;anna@zorg.example;2021-01-01;;;;;;"]
        "the same row twice"     | "personeelsnummer" | "person.import.double"       | ["4;Dirk;;2026-12-01;;;;;;", "4;Dirk;;2026-12-01;;;;;;"]
        "one number, two people" | "naam"             | "person.import.differs"      | ["4;Dirk;;2026-12-01;;AC;AC De Kade;;;2026-12-31", "4;Eef;;2026-12-01;;AC;AC De Linde;;2027-01-01;"]
        "one address, two people" | "e-mail"          | "person.import.email.double" | ["4;Dirk;x@zorg.example;2026-12-01;;;;;;", "5;Eef;X@zorg.example;2026-12-01;;;;;;"]
        "a cell too many"        | null               | "sheet.cells"                | ["4;Dirk;;2026-12-01;;;;;;;"]
    }

    def "every fault of every row is told at once, by row and column"() {
        expect:
        read("4;;geen;31-02-2026;2026-01-32;Baas;;;x;", ";;;;;;;;;", "5;=x;;2026-01-01;2025-01-01;;;;;").plan().faults()
            .collect { it.row() + " " + it.column().head() } == ["2 naam", "2 e-mail", "2 in dienst", "2 uit dienst", "2 functie", "2 functie vanaf", "4 naam", "4 uit dienst"]
    }

    def "a head that says #why is refused"() {
        when:
        compare(head + "\n")

        then:
        RuleViolation refused = thrown()
        refused.violations().collect { [it.key(), it.args()] } == faults

        where:
        why                     | head                                        || faults
        "too little"            | "naam;functie"                              || [["person.import.column.missing", ["personeelsnummer, in dienst"]]]
        "a thing twice"         | "personeelsnummer;naam;Name;in dienst"      || [["person.import.column.twice", ["naam"]]]
        "a thing in two tongues" | "Staff Number;Personeelsnr.;name;start date" || [["person.import.column.twice", ["personeelsnummer"]]]
    }

    def "heads are known in Dutch and English, and others are named"() {
        when:
        def plan = compare("Start date,STAFF_NUMBER,Full name,Shoe size,E-mailadres\n2026-12-01,4,Dirk,43,d@zorg.example").plan()

        then:
        plan.faults().empty
        plan.ignored() == ["Shoe size"]
        plan.changes()[0].fields()*.name() == ["personeelsnummer", "naam", "email", "inDienst"]
    }

    @Timeout(120)
    def "a great many faulty rows, and a great many rows of one person, are told without going over all rows for each"() {
        when:
        def faulty = read((1..50_000).collect { "$it;;geen;31-02-2026;;Baas;;;;" }).plan()
        def one = read((1..50_000).collect { "4;Dirk;;2020-01-01;;AC;AC De Kade;;2020-01-01;" }).plan()

        then:
        faulty.faults().size() == 200_000
        one.faults().size() >= 49_999
    }

    private static ImportComparison.Outcome read(String... rows) {
        read(rows as List)
    }

    private static ImportComparison.Outcome read(List<?> rows) {
        compare("personeelsnummer;naam;e-mail;in dienst;uit dienst;functie;locatie;regio;functie vanaf;functie tot\n" + rows.join("\n"))
    }

    private static ImportComparison.Outcome compare(String text) {
        def region = new Region(20L, "Regio Noord")
        def register = ImportRegister.of([ANNA, BRAM, CHRIS], [1L: [new HoldingRow(7L, 1L, "AC", 10L, "AC De Linde", null, null, START, null)]],
            [place(10, "AC De Linde", null), place(11, "AC De Kade", null), place(12, "AC Dicht", START), place(13, "AC Dubbel", null), place(14, "AC Dubbel", null)],
            [region], [new Officer("AC", new Bilingual("AC's", "ACs"), OfficerTie.LOCATION, [], []),
                       new Officer("REGIOMANAGER", new Bilingual("Regiomanager", "Regional manager"), OfficerTie.REGION, [], [])])
        ImportComparison.of(ImportSheet.read(text.getBytes("UTF-8")), register, TODAY)
    }

    private static Location place(long id, String name, LocalDate closed) {
        new Location(id, name, LocationKind.ACTIVITY_CENTRE, 20L, "Voorbeeldstad", null, closed)
    }
}
