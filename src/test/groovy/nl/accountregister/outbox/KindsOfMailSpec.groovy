package nl.accountregister.outbox

import nl.accountregister.shared.Language
import nl.accountregister.shared.Texts
import spock.lang.Specification

class KindsOfMailSpec extends Specification {

    def "every kind of mail and every outcome of an attempt has a name in the ledger"() {
        given:
        def texts = new Texts()
        def keys = MailTemplate.values().collect { 'outbox.kind.' + it.code() } + AttemptResult.values().collect { 'outbox.attempt.' + it.code() }

        expect:
        keys.findAll { key -> Language.values().any { !texts.has(it, key) } } == []
    }
}
