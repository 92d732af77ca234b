package nl.accountregister

import nl.accountregister.deviation.DeviationKind
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Unroll

import java.nio.file.Files
import java.nio.file.Path
import java.util.regex.Pattern

/** The decision record that says where the register has each statement of the five documents points at things that exist. */
class StatementsSpec extends Specification {

    static final PROFILES = [SGL: 'sgl', Careyn: 'careyn', Kempenhaeghe: 'kempenhaeghe', CNV: 'cnv', HartenHoeve: 'hartenhoeve']
    static final RECORD = Files.readAllLines(Path.of('src/adr/0017-statements-of-five-documents.md'))

    @Shared
    def forms = Files.list(Path.of('templates/beheerplan')).map { Files.readString(it) }.toList()

    @Shared
    def pages = Files.readAllLines(Path.of('src/test/resources/permissions.tsv')).collect { it.split('\t') }.findAll { it[0] == 'GET' }.collect { it[1] }

    @Unroll
    def "#organisation: each statement has a place, words and a cover that exists"() {
        given:
        def profile = Files.readString(Path.of("templates/profielen/${PROFILES[organisation]}.yml"))
        def rows = rowsOf(organisation)

        expect:
        rows.size() >= 20
        rows.every { it.size() == 3 && it.every { cell -> !cell.blank } }
        rows.collectMany { it[2].findAll(/`(key|rules|form|deviation|page):[^`]+`/) }.toSet()
            .findAll { !exists(it.replace('`', ''), profile) } == [] as Set

        where:
        organisation << PROFILES.keySet()
    }

    @Unroll
    def "#organisation: each heading of its house rules, and each part of its profile, comes from a statement"() {
        given:
        def profile = Files.readString(Path.of("templates/profielen/${PROFILES[organisation]}.yml"))
        def told = rowsOf(organisation)*.get(2).join(' ')

        expect:
        profile.findAll(/(?m)^  - kop: \{nl: "?(.+?)"?, en:/) { it[1] }.findAll { !told.contains("`rules:$it`") } == []
        profile.findAll(/(?m)^([a-z-]+):/) { it[1] }.findAll { !told.contains("`key:$it`") } - ['naam', 'korte-naam', 'huisstijl', 'maildomeinen', 'huisregels',
            'beheerplannen', 'locatie', 'beslissers'] == []

        where:
        organisation << PROFILES.keySet()
    }

    private static List<List<String>> rowsOf(String organisation) {
        def from = RECORD.findIndexOf { it.startsWith("## $organisation,") }
        assert from > 0
        RECORD.drop(from + 1).takeWhile { !it.startsWith('## ') }.findAll { it.startsWith('| ') && !it.startsWith('| place') }
            .collect { it.substring(1, it.length() - 1).split(/\|/).collect { cell -> cell.trim() } }
    }

    private boolean exists(String reference, String profile) {
        def (kind, name) = reference.split(':', 2)
        switch (kind) {
            case 'key': return profile =~ /(?m)^${Pattern.quote(name)}:/
            case 'rules': return profile =~ /(?m)^  - kop: \{nl: "?${Pattern.quote(name)}"?, en:/
            case 'form': return forms.any { it =~ /(?m)^      - id: ${Pattern.quote(name)}$/ }
            case 'deviation': return DeviationKind.values()*.code().contains(name)
            default: return pages.contains(name)
        }
    }
}
