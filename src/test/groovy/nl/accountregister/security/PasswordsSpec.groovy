package nl.accountregister.security

import spock.lang.Specification

class PasswordsSpec extends Specification {

    def passwords = new Passwords()

    def "a password is kept as Argon2id at 19 MiB, with a salt of its own each time"() {
        when:
        def first = passwords.hash("een lang wachtwoord")
        def second = passwords.hash("een lang wachtwoord")

        then:
        first.startsWith('$argon2id$v=19$m=19456,t=2,p=1$')
        first != second
        passwords.matches("een lang wachtwoord", first)
        passwords.matches("een lang wachtwoord", second)
        !passwords.matches("een lang wachtwoorD", first)
        !passwords.matchesNobody("een lang wachtwoord")
    }
}
