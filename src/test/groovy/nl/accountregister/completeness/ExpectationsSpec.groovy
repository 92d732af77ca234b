package nl.accountregister.completeness

import nl.accountregister.location.LocationKind
import nl.accountregister.organisation.ProfileFixture
import nl.accountregister.shared.FaultyDefinition
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Unroll

import java.nio.file.Files
import java.nio.file.Path

class ExpectationsSpec extends Specification {

    @TempDir
    Path folder

    @Unroll
    def "#profile expects #places of its locations, and #named by name"() {
        given:
        def expectations = new Expectations(ProfileFixture.profiles(profile))

        expect:
        expectations.ofLocations().collect { it.platform() + ' ' + it.how().code() } == places
        expectations.named()*.name() == named
        expectations.empty == (places.empty && named.empty)

        where:
        profile        || places                                    | named
        'sgl'          || ['FACEBOOK MAG']                          | ['SGLzorg', 'SGL zorg', 'SGL', 'SGLzorgLimburg']
        'careyn'       || ['FACEBOOK MAG', 'LINKEDIN MAG', 'X MAG'] | []
        'hartenhoeve'  || []                                        | ['HartenHoeve', 'HartenTroef', 'HartenWeide']
        'cnv'          || []                                        | []
        'kempenhaeghe' || []                                        | []
    }

    def "the document of SGL speaks of AC's, and of nothing that has to be there"() {
        given:
        def expectations = new Expectations(ProfileFixture.profiles())

        expect:
        expectations.ofLocations()[0].kinds() == [LocationKind.ACTIVITY_CENTRE] as Set
        expectations.source('FACEBOOK') == 'SGL §2'
        expectations.source('X') == ''
        expectations.preparationDays() == 60
        expectations.dormantDays() == 90
    }

    def "a profile sets its own terms, and may say that a page must be there"() {
        given:
        def expectations = new Expectations(write(ProfileFixture.sgl().replace('hoe: MAG, bron: SGL §2}', 'hoe: MOET}\n  slapend-dagen: 30\n  voorbereiding-dagen: 14')))

        expect:
        expectations.ofLocations()*.how() == [Strictness.MUST]
        expectations.dormantDays() == 30
        expectations.preparationDays() == 14
    }

    @Unroll
    def "a fault is told: #reason"() {
        when:
        new Expectations(write(ProfileFixture.sgl().replace('{platforms: [FACEBOOK], soorten: [ACTIVITEITENCENTRUM], hoe: MAG, bron: SGL §2}', line)))

        then:
        def fault = thrown(FaultyDefinition)
        fault.reason().contains(reason)

        where:
        line                                            || reason
        '{platforms: [TIKTOK], hoe: MAG}'               || 'TIKTOK is not under'
        '{platforms: [FACEBOOK], hoe: MISSCHIEN}'       || "'MISSCHIEN' does not exist"
        '{platforms: [FACEBOOK]}'                       || "'hoe' is missing"
        '{platforms: [FACEBOOK], hoe: MAG, wie: ik}'    || "'wie' is unknown"
    }

    private write(String text) {
        Files.createDirectories(folder.resolve('profielen'))
        Files.writeString(folder.resolve('profielen/sgl.yml'), text)
        ProfileFixture.profiles('sgl', folder.toString())
    }
}
