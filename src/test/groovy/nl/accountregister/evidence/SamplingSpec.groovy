package nl.accountregister.evidence

import spock.lang.Specification

import java.security.MessageDigest

class SamplingSpec extends Specification {

    def keys = (1..500).collect { 'account-' + it }

    def "the sample is the first so many in the order of SHA-256(seed/key), as anybody can compute it"() {
        given:
        def byHand = keys.sort(false) { HexFormat.of().formatHex(MessageDigest.getInstance('SHA-256').digest(('2026-Q1/' + it).getBytes('UTF-8'))) }

        expect:
        draw('2026-Q1', 25, keys) == byHand.take(25)
        Sampling.digest('2026-Q1', 'account-1') == 'e5a623988ac8b3e25927012874dac182c6863af2195c0743a34356dd425957fc'
    }

    def "the order in which the keys come plays no part"() {
        expect:
        draw('a', 10, keys) == draw('a', 10, keys.reverse())
        draw('a', 10, keys) == draw('a', 10, keys.sort(false) { it.hashCode() })
    }

    def "a larger sample begins with the smaller one, and another seed draws another"() {
        expect:
        draw('a', 100, keys).take(10) == draw('a', 10, keys)
        draw('b', 10, keys) != draw('a', 10, keys)
    }

    def "who asks for more than there is, gets all"() {
        expect:
        draw('a', 100, keys.take(7)).toSet() == keys.take(7).toSet()
        draw('a', 1, []) == []
    }

    private static List<String> draw(String seed, int size, List<String> from) {
        def sampling = new Sampling(seed, size)
        from.each { sampling.offer(it) }
        sampling.drawn()*.key()
    }
}
